-- What a program shows instead of a password. The token itself is never kept, only its SHA-256.
CREATE TABLE api_token (
    id           TEXT NOT NULL PRIMARY KEY,
    token_hash   TEXT NOT NULL UNIQUE,
    account      TEXT NOT NULL,
    name         TEXT NOT NULL,
    scopes       TEXT NOT NULL,
    created_at   TEXT NOT NULL,
    expires_at   TEXT NOT NULL,
    revoked_at   TEXT,
    last_used_at TEXT
);
CREATE INDEX api_token_by_account ON api_token (account, created_at);

-- What a program was answered to a write, so that the same write sent again is not done again. A row
-- without a status was begun, and it is not known how it ended.
CREATE TABLE api_reply (
    token        TEXT NOT NULL,
    reply_key    TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    begun_at     TEXT NOT NULL,
    status       INTEGER,
    headers      TEXT,
    body         BYTEA,
    PRIMARY KEY (token, reply_key)
);
CREATE INDEX api_reply_by_time ON api_reply (begun_at);
