-- A fine has one debt position after the other in its life: of the preavviso, of what a short payment left, of
-- the verbale. Each has one or two notices, and paying one closes the other.
CREATE TABLE debt_positions (
    fine TEXT NOT NULL REFERENCES fines (id),
    -- 0 is the first; the greatest is the one that counts now.
    ordinal INTEGER NOT NULL,
    -- Number of the preavviso or verbale, as the platform was told.
    reference TEXT NOT NULL,
    -- The line its payments are held against, before any payment.
    line TEXT NOT NULL,
    -- What the platform has confirmed, as JSON; none until it has.
    told TEXT,
    -- Last day on which that is right; none when it no longer changes.
    right_until TEXT,
    closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (fine, ordinal)
) STRICT;
CREATE INDEX debt_positions_by_reference ON debt_positions (reference);
CREATE INDEX debt_positions_to_tell ON debt_positions (next_attempt_at) WHERE closed = 0;
INSERT INTO debt_positions (fine, ordinal, reference, line, closed)
SELECT f.id, 0, f.reference, f.line, p.closed FROM fines f JOIN positions p ON p.fine = f.id;
DROP TABLE positions;

-- Every number a fine was ever paid with: a receipt finds its fine and its position by it.
CREATE TABLE notices (
    notice_number TEXT PRIMARY KEY,
    fine TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    FOREIGN KEY (fine, ordinal) REFERENCES debt_positions (fine, ordinal)
) STRICT;
INSERT INTO notices (notice_number, fine, ordinal)
SELECT f.notice_number, f.id, 0 FROM fines f JOIN debt_positions p ON p.fine = f.id;

-- The notice for the second window; none where there is no choice.
ALTER TABLE fines ADD COLUMN second_notice TEXT;
-- What the line is the line of.
ALTER TABLE fines ADD COLUMN stage TEXT NOT NULL DEFAULT 'preavviso' CHECK (stage IN ('preavviso', 'verbale'));
-- Last day of the last window that ends.
ALTER TABLE fines ADD COLUMN windows_end TEXT;
-- Day of the act from which prescription runs.
ALTER TABLE fines ADD COLUMN last_act TEXT NOT NULL DEFAULT '9999-12-31';
UPDATE fines SET
    stage = line ->> '$.kind',
    windows_end = (SELECT max(value ->> '$.last') FROM json_each(line, '$.windows')),
    last_act = CASE line ->> '$.kind' WHEN 'preavviso' THEN line ->> '$.committed' ELSE line ->> '$.day_zero' END;
CREATE INDEX fines_by_end ON fines (stage, windows_end) WHERE state IN ('preavviso', 'paid-short');
CREATE INDEX fines_by_last_act ON fines (last_act) WHERE state IN ('preavviso', 'notified', 'paid-short');

CREATE TABLE verbale_counters (
    year INTEGER PRIMARY KEY,
    next INTEGER NOT NULL
) STRICT;

-- The verbale that follows an unpaid preavviso, and how far its notification has come.
CREATE TABLE verbali (
    fine TEXT PRIMARY KEY REFERENCES fines (id),
    number TEXT NOT NULL UNIQUE,
    step TEXT NOT NULL CHECK (step IN ('drawn-up', 'registered', 'requested', 'dispatched', 'notified', 'stuck', 'over')),
    drawn_up_on TEXT NOT NULL,
    -- Last day to hand it over for notification (art. 201).
    notify_by TEXT NOT NULL,
    -- Of ascertainment, and what SEND says that the notification costs.
    expenses INTEGER NOT NULL,
    notification_cost INTEGER NOT NULL DEFAULT 0,
    -- To whom, as the registry said: every attempt says the same.
    addressee TEXT,
    -- The register gives one number per key.
    protocol_key TEXT NOT NULL,
    protocol TEXT,
    -- Tells a new request to SEND from a refused one.
    attempt INTEGER NOT NULL DEFAULT 1,
    request TEXT,
    iun TEXT,
    dispatched_on TEXT,
    perfected_on TEXT,
    -- What another body collects, as JSON.
    collection TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX verbali_to_move ON verbali (step, next_at);

-- Messages of courtesy: each is begun once, because IO cannot tell a repetition.
CREATE TABLE courtesies (
    fine TEXT NOT NULL REFERENCES fines (id),
    moment TEXT NOT NULL CHECK (moment IN ('new', 'ending', 'notified')),
    person TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (fine, moment, person)
) STRICT;
