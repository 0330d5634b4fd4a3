-- A link may also give the holder of an account new ways to sign in: then it names the account.
ALTER TABLE invitation ADD COLUMN account TEXT;
CREATE INDEX invitation_by_account ON invitation (account);

-- Names that accounts had. They stay taken, since decisions and the record were made under them.
CREATE TABLE former_name (
    name    TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    until   TEXT NOT NULL
);
CREATE INDEX former_name_by_account ON former_name (account);
