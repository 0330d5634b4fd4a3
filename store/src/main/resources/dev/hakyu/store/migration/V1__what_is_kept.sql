-- SQL that SQLite and PostgreSQL both understand. Moments are text, UTC, with nine digits of the
-- second (2026-12-03T07:00:00.000000000Z): exact, and in order of time when sorted.

-- What was fetched, byte for byte. Named by the SHA-256 of its bytes; the same bytes stand once.
CREATE TABLE evidence (
    hash       TEXT   NOT NULL PRIMARY KEY,
    size_bytes BIGINT NOT NULL,
    encoding   TEXT   NOT NULL CHECK (encoding IN ('plain', 'deflate')),
    body       BYTEA  NOT NULL
);

-- What one location has shown over time. Number 1 is the first. A version whose evidence was
-- forgotten keeps its hash, so that the same page is not news again.
CREATE TABLE version (
    location     TEXT    NOT NULL,
    number       INTEGER NOT NULL CHECK (number >= 1),
    hash         TEXT    NOT NULL,
    source       TEXT    NOT NULL,
    title        TEXT,
    published_at TEXT,
    media_type   TEXT    NOT NULL,
    first_seen   TEXT    NOT NULL,
    last_seen    TEXT    NOT NULL,
    times_seen   BIGINT  NOT NULL CHECK (times_seen >= 1),
    forgotten_at TEXT,
    PRIMARY KEY (location, number)
);
CREATE INDEX version_by_first_seen ON version (first_seen);
CREATE INDEX version_by_last_seen ON version (last_seen);
CREATE INDEX version_by_hash ON version (hash);

-- What each source remembers between two mornings, as JSON.
CREATE TABLE source_state (
    source TEXT NOT NULL PRIMARY KEY,
    body   TEXT NOT NULL
);

-- What a version of the reader found in a document; made again when the reader changes.
CREATE TABLE reading (
    hash       TEXT   NOT NULL,
    location   TEXT   NOT NULL,
    reader     TEXT   NOT NULL,
    made_at    TEXT   NOT NULL,
    size_bytes BIGINT NOT NULL,
    body     BYTEA  NOT NULL,
    PRIMARY KEY (hash, location, reader)
);

-- One brief per period.
CREATE TABLE brief (
    period      TEXT NOT NULL PRIMARY KEY,
    as_of       TEXT NOT NULL,
    since       TEXT NOT NULL,
    begun_at    TEXT NOT NULL,
    finished_at TEXT,
    folder      TEXT,
    headline_ja TEXT,
    headline_en TEXT
);

-- Each incident as a brief saw it. An incident that did not change costs a row, not a body.
CREATE TABLE dossier (
    period    TEXT    NOT NULL,
    incident  TEXT    NOT NULL,
    as_of     TEXT    NOT NULL,
    concerns  INTEGER NOT NULL CHECK (concerns IN (0, 1)),
    body_hash TEXT    NOT NULL,
    PRIMARY KEY (period, incident)
);
CREATE INDEX dossier_by_incident ON dossier (incident, as_of);
CREATE INDEX dossier_by_body ON dossier (body_hash);
CREATE TABLE dossier_body (
    hash       TEXT   NOT NULL PRIMARY KEY,
    size_bytes BIGINT NOT NULL,
    body       BYTEA  NOT NULL
);

-- A result with all that made it, so that it can be made again.
CREATE TABLE run (
    kind        TEXT   NOT NULL,
    subject     TEXT   NOT NULL,
    inputs_hash TEXT   NOT NULL,
    seed        BIGINT NOT NULL,
    engine      TEXT   NOT NULL,
    made_at     TEXT   NOT NULL,
    size_bytes  BIGINT NOT NULL,
    result      BYTEA  NOT NULL,
    PRIMARY KEY (kind, subject, inputs_hash, seed, engine)
);
CREATE INDEX run_by_time ON run (made_at);

-- Every attempt to send something to somebody; the last one is the state of the delivery.
CREATE TABLE delivery (
    period     TEXT    NOT NULL,
    channel    TEXT    NOT NULL,
    recipient  TEXT    NOT NULL,
    content    TEXT    NOT NULL,
    attempt    INTEGER NOT NULL CHECK (attempt >= 1),
    state      TEXT    NOT NULL CHECK (state IN ('claimed', 'sent', 'failed', 'released')),
    claimed_at TEXT    NOT NULL,
    ended_at   TEXT,
    detail     TEXT,
    PRIMARY KEY (period, channel, recipient, content, attempt)
);

-- Incidents that stay under watch.
CREATE TABLE watch (
    incident  TEXT NOT NULL PRIMARY KEY,
    since     TEXT NOT NULL,
    review_on TEXT NOT NULL,
    why_ja    TEXT NOT NULL,
    why_en    TEXT NOT NULL,
    ended_at  TEXT
);

-- What stands in the folder `inquiries`, for lists.
CREATE TABLE inquiry (
    id         TEXT NOT NULL PRIMARY KEY,
    title      TEXT NOT NULL,
    about      TEXT NOT NULL,
    created_at TEXT NOT NULL,
    due_on     TEXT,
    asked      INTEGER NOT NULL CHECK (asked >= 0),
    answered   INTEGER NOT NULL CHECK (answered >= 0),
    closed_at  TEXT
);
