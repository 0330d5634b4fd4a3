-- Key pairs that people's devices hold for their accounts (WebAuthn); the public halves only.
CREATE TABLE passkey (
    id              TEXT   NOT NULL PRIMARY KEY,
    rp_id           TEXT   NOT NULL,
    account         TEXT   NOT NULL,
    user_handle     TEXT   NOT NULL,
    label           TEXT   NOT NULL,
    key_data        TEXT   NOT NULL,
    sign_count      BIGINT NOT NULL,
    backup_eligible BIGINT NOT NULL CHECK (backup_eligible IN (0, 1)),
    backed_up       BIGINT NOT NULL CHECK (backed_up IN (0, 1)),
    created_at      TEXT   NOT NULL,
    last_used_at    TEXT,
    counter_back_at TEXT
);
CREATE INDEX passkey_by_account ON passkey (account, created_at);
