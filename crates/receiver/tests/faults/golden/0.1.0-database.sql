PRAGMA journal_mode = WAL;
BEGIN TRANSACTION;
CREATE TABLE _sqlx_migrations (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    success BOOLEAN NOT NULL,
    checksum BLOB NOT NULL,
    execution_time BIGINT NOT NULL
);
INSERT INTO "_sqlx_migrations" VALUES(1,'tables','2026-11-22 11:59:52',1,X'A00A17118A3A35796716536291FD41F84408C1ABE6A1965FCEA69429956F7EF821E30672DF448E66252B2BFC563460D7',4396180);
CREATE TABLE definitions (
    consultation TEXT NOT NULL,
    version TEXT NOT NULL,
    digest TEXT NOT NULL,
    language TEXT NOT NULL,
    seen TEXT NOT NULL,
    feed TEXT NOT NULL,
    PRIMARY KEY (consultation, version, digest)
);
INSERT INTO "definitions" VALUES('views','2026-1','sha-256:e2cd43f98f52b0ae74607e8bc9203d231164048d188583e900e03ef275801521','en','2026-11-22T11:59:52.982Z','{
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
CREATE TABLE pulse (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    checked TEXT NOT NULL
);
CREATE TABLE submissions (
    -- AUTOINCREMENT: a number is never given again, also after a purge.
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    submission_id TEXT NOT NULL UNIQUE,
    consultation TEXT NOT NULL,
    version TEXT NOT NULL,
    definition TEXT NOT NULL,
    language TEXT NOT NULL,
    received TEXT NOT NULL,
    reference TEXT NOT NULL,
    content TEXT NOT NULL,
    body TEXT NOT NULL,
    marks TEXT NOT NULL DEFAULT ''
);
INSERT INTO "submissions" VALUES(1,'8f14e45f-ceea-4d7a-9f1b-2b1a3c4d5e6f','views','2026-1','sha-256:e2cd43f98f52b0ae74607e8bc9203d231164048d188583e900e03ef275801521','cy','2026-11-22T11:59:54.405Z','PMGQ-STQM-1P','sha-256:f6310a52c1fbd8534e6a22a839527ea30eb936f0437b0bfd7689a163531bdb3b','{"consultation":"views","version":"2026-1","submission_id":"8f14e45f-ceea-4d7a-9f1b-2b1a3c4d5e6f","language":"cy","answers":{"why":"More buses, \"trên\"\nac ŵy 🚲","name":"Siân","mail":"sian@example.org","post":"CF10 1AA","when":"2026-06-01","count":2.5,"agree":4,"how":{"value":"other","text":"Tram"},"which":["a","c"],"order":["b","a"],"grid":{"r":"a"}},"seconds":312}','');
CREATE INDEX submissions_by_consultation ON submissions (consultation, sequence);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('submissions',1);
COMMIT;
