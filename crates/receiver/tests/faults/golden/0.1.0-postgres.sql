BEGIN;
CREATE TABLE public._sqlx_migrations (
    version bigint NOT NULL,
    description text NOT NULL,
    installed_on timestamp with time zone DEFAULT now() NOT NULL,
    success boolean NOT NULL,
    checksum bytea NOT NULL,
    execution_time bigint NOT NULL
);
CREATE TABLE public.definitions (
    consultation text NOT NULL,
    version text NOT NULL,
    digest text NOT NULL,
    language text NOT NULL,
    seen text NOT NULL,
    feed text NOT NULL
);
CREATE TABLE public.pulse (
    id integer NOT NULL,
    checked text NOT NULL,
    CONSTRAINT pulse_id_check CHECK ((id = 1))
);
CREATE TABLE public.submissions (
    sequence bigint NOT NULL,
    submission_id text NOT NULL,
    consultation text NOT NULL,
    version text NOT NULL,
    definition text NOT NULL,
    language text NOT NULL,
    received text NOT NULL,
    reference text NOT NULL,
    content text NOT NULL,
    body text NOT NULL,
    marks text DEFAULT ''::text NOT NULL
);
ALTER TABLE public.submissions ALTER COLUMN sequence ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.submissions_sequence_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
INSERT INTO public._sqlx_migrations VALUES (1, 'tables', '2026-11-22 11:59:52+00', true, '\xbd2991358efe91e807138e08aadb90582c422b8d1a54a75481c35fd4a63d28897164e67c6b3cc0064e14630c386bad6f', 4396180);
INSERT INTO public.definitions VALUES ('views', '2026-1', 'sha-256:e2cd43f98f52b0ae74607e8bc9203d231164048d188583e900e03ef275801521', 'en', '2026-11-22T11:59:52.982Z', '{
  "assembly_feed": "1.0",
  "id": "example",
  "title": "Example",
  "language": "en",
  "commissioning_body": {
    "name": "Example Council"
  },
  "consultations": [
    {
      "id": "views",
      "version": "2026-1",
      "pages": [
        {
          "id": "p",
          "questions": [
            {
              "id": "why",
              "kind": "long-text",
              "required": true,
              "max_length": 20000
            },
            {
              "id": "name",
              "kind": "short-text"
            },
            {
              "id": "mail",
              "kind": "email"
            },
            {
              "id": "post",
              "kind": "postcode"
            },
            {
              "id": "when",
              "kind": "date"
            },
            {
              "id": "count",
              "kind": "number",
              "min": 1.0,
              "max": 10.0
            },
            {
              "id": "agree",
              "kind": "scale",
              "min": 1.0,
              "max": 5.0
            },
            {
              "id": "how",
              "kind": "single-choice",
              "options": [
                {
                  "value": "bus"
                },
                {
                  "value": "other",
                  "write_in": true
                }
              ]
            },
            {
              "id": "which",
              "kind": "multiple-choice",
              "options": [
                {
                  "value": "a"
                },
                {
                  "value": "b"
                },
                {
                  "value": "c"
                },
                {
                  "value": "none",
                  "exclusive": true
                }
              ],
              "max_choices": 2
            },
            {
              "id": "order",
              "kind": "ranking",
              "options": [
                {
                  "value": "a"
                },
                {
                  "value": "b"
                }
              ]
            },
            {
              "id": "grid",
              "kind": "grid",
              "options": [
                {
                  "value": "a"
                }
              ],
              "rows": [
                {
                  "value": "r"
                }
              ]
            }
          ]
        }
      ]
    }
  ]
}
');
INSERT INTO public.submissions OVERRIDING SYSTEM VALUE VALUES (1, '8f14e45f-ceea-4d7a-9f1b-2b1a3c4d5e6f', 'views', '2026-1', 'sha-256:e2cd43f98f52b0ae74607e8bc9203d231164048d188583e900e03ef275801521', 'cy', '2026-11-22T11:59:54.405Z', 'PMGQ-STQM-1P', 'sha-256:f6310a52c1fbd8534e6a22a839527ea30eb936f0437b0bfd7689a163531bdb3b', '{"consultation":"views","version":"2026-1","submission_id":"8f14e45f-ceea-4d7a-9f1b-2b1a3c4d5e6f","language":"cy","answers":{"why":"More buses, \"trên\"\nac ŵy 🚲","name":"Siân","mail":"sian@example.org","post":"CF10 1AA","when":"2026-06-01","count":2.5,"agree":4,"how":{"value":"other","text":"Tram"},"which":["a","c"],"order":["b","a"],"grid":{"r":"a"}},"seconds":312}', '');
SELECT pg_catalog.setval('public.submissions_sequence_seq', 1, true);
ALTER TABLE ONLY public._sqlx_migrations
    ADD CONSTRAINT _sqlx_migrations_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.definitions
    ADD CONSTRAINT definitions_pkey PRIMARY KEY (consultation, version, digest);
ALTER TABLE ONLY public.pulse
    ADD CONSTRAINT pulse_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT submissions_pkey PRIMARY KEY (sequence);
ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT submissions_submission_id_key UNIQUE (submission_id);
CREATE INDEX submissions_by_consultation ON public.submissions USING btree (consultation, sequence);
COMMIT;
