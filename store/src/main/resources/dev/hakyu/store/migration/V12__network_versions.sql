-- The network as its tables say it, once for each content; and each time it became another one.
CREATE TABLE network_body (
    version    TEXT   NOT NULL PRIMARY KEY,
    size_bytes BIGINT NOT NULL,
    body       BYTEA  NOT NULL
);
CREATE TABLE network_version (
    number        BIGINT  NOT NULL PRIMARY KEY,
    version       TEXT    NOT NULL,
    made_at       TEXT    NOT NULL,
    cause         TEXT    NOT NULL CHECK (cause IN ('first', 'import', 'files')),
    made_by       TEXT,
    files         TEXT,
    organisations INTEGER NOT NULL,
    row_count     INTEGER NOT NULL,
    added         INTEGER NOT NULL,
    changed       INTEGER NOT NULL,
    removed       INTEGER NOT NULL
);
CREATE INDEX network_version_by_content ON network_version (version);
