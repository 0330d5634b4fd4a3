-- Who may sign in to the pages. The password is kept as an Argon2id hash only.
CREATE TABLE account (
    name          TEXT NOT NULL PRIMARY KEY,
    password_hash TEXT NOT NULL,
    role          TEXT NOT NULL CHECK (role IN ('reader', 'analyst', 'manager', 'administrator')),
    created_at    TEXT NOT NULL,
    disabled_at   TEXT
);

-- A link that makes one account; the token itself is never kept, only its SHA-256.
CREATE TABLE invitation (
    token_hash TEXT NOT NULL PRIMARY KEY,
    role       TEXT NOT NULL CHECK (role IN ('reader', 'analyst', 'manager', 'administrator')),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT
);

-- What people did, each line chained to the one before by its hash.
CREATE TABLE audit (
    number  BIGINT NOT NULL PRIMARY KEY,
    at      TEXT   NOT NULL,
    who     TEXT   NOT NULL,
    action  TEXT   NOT NULL,
    subject TEXT   NOT NULL,
    before  TEXT   NOT NULL,
    hash    TEXT   NOT NULL
);
