-- Times are seconds since 1970 in UTC, days are civil days of Europe/Rome as YYYY-MM-DD, amounts are cents.

-- One row, made with the file: cursors of another file are told apart by it.
CREATE TABLE store (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    epoch TEXT NOT NULL
) STRICT;
INSERT INTO store (only, epoch) VALUES (1, lower(hex(randomblob(8))));

-- Whose vehicle is whose.
CREATE TABLE owners (
    person TEXT NOT NULL,
    plate TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (person, plate)
) STRICT, WITHOUT ROWID;
CREATE INDEX owners_by_plate ON owners (plate);

CREATE TABLE fines (
    id TEXT PRIMARY KEY,
    plate TEXT NOT NULL,
    place TEXT NOT NULL,
    violation TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('preavviso', 'notified', 'paid', 'paid-short', 'annulled')),
    reference TEXT NOT NULL UNIQUE,
    notice_number TEXT NOT NULL UNIQUE,
    creditor TEXT NOT NULL,
    points INTEGER NOT NULL,
    -- The line of amounts as decided when the case last moved: what was said stays said.
    line TEXT NOT NULL,
    -- Paid short, held on account (Reg. 389), and the line with it taken off: what is shown.
    on_account INTEGER NOT NULL DEFAULT 0,
    schedule TEXT NOT NULL,
    -- Who issued it, and what was sent: a repetition is recognised by it.
    officer TEXT,
    request TEXT,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX fines_by_plate ON fines (plate);

-- Numbers given out per segregation code: the next one.
CREATE TABLE notice_counters (
    segregation INTEGER PRIMARY KEY,
    next INTEGER NOT NULL
) STRICT;

CREATE TABLE leases (
    notice_number TEXT PRIMARY KEY,
    officer TEXT NOT NULL,
    leased_at INTEGER NOT NULL,
    -- Bound before the fine is written, in one transaction.
    fine TEXT UNIQUE REFERENCES fines (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What the payment platform was told of a fine, and when to tell it next.
CREATE TABLE positions (
    fine TEXT PRIMARY KEY REFERENCES fines (id),
    -- None until the platform has confirmed it.
    amount INTEGER,
    -- Last day on which that amount is right; none when it no longer changes.
    right_until TEXT,
    closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX positions_to_tell ON positions (next_attempt_at) WHERE closed = 0;

-- What the payment platform told us; kept even when it belongs to no fine of ours.
CREATE TABLE receipts (
    receipt_id TEXT PRIMARY KEY,
    notice_number TEXT NOT NULL,
    fine TEXT REFERENCES fines (id),
    iur TEXT NOT NULL,
    amount INTEGER NOT NULL,
    paid_at INTEGER NOT NULL,
    psp TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('exact', 'over', 'short', 'give-back', 'unknown')),
    taken_at INTEGER NOT NULL
) STRICT;
CREATE INDEX receipts_by_fine ON receipts (fine, paid_at);
CREATE INDEX receipts_by_notice ON receipts (notice_number, paid_at);

-- Append-only: one row per person who is to hear of it. The cursor is a place in it.
CREATE TABLE changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    person TEXT NOT NULL,
    subject TEXT NOT NULL CHECK (subject IN ('fine', 'vehicle')),
    key TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX changes_by_person ON changes (person, seq);
CREATE TRIGGER changes_are_kept BEFORE DELETE ON changes
BEGIN SELECT raise(ABORT, 'changes are append-only'); END;
CREATE TRIGGER changes_are_final BEFORE UPDATE ON changes
BEGIN SELECT raise(ABORT, 'changes are append-only'); END;
