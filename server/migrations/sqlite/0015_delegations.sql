-- Who may see and pay for somebody else, until when.
CREATE TABLE delegations (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    delegate TEXT NOT NULL,
    -- For one vehicle; none for all of the owner's.
    plate TEXT,
    -- Last day.
    until TEXT NOT NULL,
    at INTEGER NOT NULL,
    -- Revoked, given back or expired: the delegate has been told that it is gone.
    ended INTEGER NOT NULL DEFAULT 0 CHECK (ended IN (0, 1))
) STRICT;
CREATE INDEX delegations_by_delegate ON delegations (delegate) WHERE ended = 0;
CREATE INDEX delegations_by_owner ON delegations (owner) WHERE ended = 0;
CREATE INDEX delegations_by_end ON delegations (until) WHERE ended = 0;
