-- When an account looked at a page, and what it saw then, as JSON. 'last' is its newest look, 'base'
-- the one from which changes are told.
CREATE TABLE look (
    account   TEXT NOT NULL,
    page      TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('base', 'last')),
    looked_at TEXT NOT NULL,
    body      TEXT NOT NULL,
    PRIMARY KEY (account, page, kind)
);

-- What people did about incidents. Lines are only added. The incident is kept as decisions keep it:
-- its id, the names of its victim and its reports, one of each a line.
CREATE TABLE handling (
    number   BIGINT NOT NULL PRIMARY KEY,
    incident TEXT   NOT NULL,
    names    TEXT   NOT NULL,
    reports  TEXT   NOT NULL,
    kind     TEXT   NOT NULL CHECK (kind IN ('accepted', 'snoozed', 'assigned', 'reopened')),
    until_on TEXT,
    assignee TEXT,
    made_by  TEXT   NOT NULL,
    made_at  TEXT   NOT NULL
);

-- Filters that an account keeps, as the query of the page's address.
CREATE TABLE saved_filter (
    account  TEXT NOT NULL,
    page     TEXT NOT NULL,
    name     TEXT NOT NULL,
    query    TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (account, page, name)
);
