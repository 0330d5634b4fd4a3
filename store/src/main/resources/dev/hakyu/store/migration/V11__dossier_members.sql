-- Who may see what suppliers answered. Lines are only added. The subject is the id of an incident, for
-- all inquiries on it, or of one inquiry.
CREATE TABLE dossier_member (
    number  BIGINT NOT NULL PRIMARY KEY,
    subject TEXT   NOT NULL,
    account TEXT   NOT NULL,
    kind    TEXT   NOT NULL CHECK (kind IN ('added', 'removed')),
    made_by TEXT   NOT NULL,
    made_at TEXT   NOT NULL
);
CREATE INDEX dossier_member_by_subject ON dossier_member (subject, number);
