-- How far in the log of cases each receiver of webhooks is, by the name it has in the settings.
CREATE TABLE webhooks (
    name TEXT PRIMARY KEY,
    -- Last entry it has confirmed.
    seq INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER NOT NULL DEFAULT 0
) STRICT;
