-- Every version of a consultation's questions that was ever published. `feed` is an Assembly Feed with that consultation alone.
CREATE TABLE definitions (
    consultation TEXT NOT NULL,
    version TEXT NOT NULL,
    digest TEXT NOT NULL,
    language TEXT NOT NULL,
    seen TEXT NOT NULL,
    feed TEXT NOT NULL,
    PRIMARY KEY (consultation, version, digest)
);

-- What residents sent. `body` is what came, byte for byte; `content` its digest; `definition` the digest of the questions it answers;
-- `received` RFC 3339 in UTC with milliseconds, by the clock here.
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

CREATE INDEX submissions_by_consultation ON submissions (consultation, sequence);

-- One row, written to find out whether writing works.
CREATE TABLE pulse (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    checked TEXT NOT NULL
);
