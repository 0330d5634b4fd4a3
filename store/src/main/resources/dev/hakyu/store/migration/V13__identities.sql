-- By whom else an account is vouched for: an identity provider (its issuer) and what it calls a person
-- for ever (the subject, `sub`).
CREATE TABLE identity (
    issuer       TEXT NOT NULL,
    subject      TEXT NOT NULL,
    account      TEXT NOT NULL,
    linked_at    TEXT NOT NULL,
    last_used_at TEXT,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX identity_by_account ON identity (account, linked_at);
