-- The same tables as SQLite's at this number; from here on both have a file of each number.
-- Times are seconds since 1970 in UTC, days are civil days of Europe/Rome as YYYY-MM-DD, amounts are cents.

-- One row: cursors of another store are told apart by it.
CREATE TABLE store (
    "only" BIGINT PRIMARY KEY CHECK ("only" = 1),
    epoch TEXT NOT NULL
);
INSERT INTO store ("only", epoch) VALUES (1, substr(replace(gen_random_uuid()::text, '-', ''), 1, 16));

-- Whose vehicle is whose.
CREATE TABLE owners (
    person TEXT NOT NULL,
    plate TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (person, plate)
);
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
    points BIGINT NOT NULL,
    -- The line of amounts as decided when the case last moved: what was said stays said.
    line TEXT NOT NULL,
    -- Paid short, held on account (Reg. 389), and the line with it taken off: what is shown.
    on_account BIGINT NOT NULL DEFAULT 0,
    schedule TEXT NOT NULL,
    -- Who issued it, and what was sent: a repetition is recognised by it.
    officer TEXT,
    request TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX fines_by_plate ON fines (plate);

-- Numbers given out per segregation code: the next one.
CREATE TABLE notice_counters (
    segregation BIGINT PRIMARY KEY,
    next BIGINT NOT NULL
);

CREATE TABLE leases (
    notice_number TEXT PRIMARY KEY,
    officer TEXT NOT NULL,
    leased_at BIGINT NOT NULL,
    -- Bound before the fine is written, in one transaction.
    fine TEXT UNIQUE REFERENCES fines (id) DEFERRABLE INITIALLY DEFERRED
);

-- What the payment platform was told of a fine, and when to tell it next.
CREATE TABLE positions (
    fine TEXT PRIMARY KEY REFERENCES fines (id),
    -- None until the platform has confirmed it.
    amount BIGINT,
    -- Last day on which that amount is right; none when it no longer changes.
    right_until TEXT,
    closed BIGINT NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
    attempts BIGINT NOT NULL DEFAULT 0,
    next_attempt_at BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX positions_to_tell ON positions (next_attempt_at) WHERE closed = 0;

-- What the payment platform told us; kept even when it belongs to no fine of ours.
CREATE TABLE receipts (
    receipt_id TEXT PRIMARY KEY,
    notice_number TEXT NOT NULL,
    fine TEXT REFERENCES fines (id),
    iur TEXT NOT NULL,
    amount BIGINT NOT NULL,
    paid_at BIGINT NOT NULL,
    psp TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('exact', 'over', 'short', 'give-back', 'unknown')),
    taken_at BIGINT NOT NULL
);
CREATE INDEX receipts_by_fine ON receipts (fine, paid_at);
CREATE INDEX receipts_by_notice ON receipts (notice_number, paid_at);

-- Payments the platform lists whose receipt could not be taken in yet: read again every time until it is.
CREATE TABLE unread_receipts (
    iuv TEXT NOT NULL,
    -- As the list says; none where it does not.
    paid_at BIGINT
);
CREATE UNIQUE INDEX unread_receipts_once ON unread_receipts (iuv, coalesce(paid_at, -1));

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;

-- Append-only: one row per person who is to hear of it. The cursor is a place in it.
CREATE TABLE changes (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person TEXT NOT NULL,
    subject TEXT NOT NULL CHECK (subject IN ('fine', 'vehicle')),
    key TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX changes_by_person ON changes (person, seq);
CREATE TRIGGER changes_are_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON changes
EXECUTE FUNCTION append_only();

-- What happened to each case: append-only, each entry sealed with the one before.
CREATE TABLE case_log (
    -- From 1, without a gap: writers stand in line.
    seq BIGINT PRIMARY KEY,
    fine TEXT NOT NULL REFERENCES fines (id),
    at BIGINT NOT NULL,
    -- The fact as JSON, exactly the bytes that were sealed.
    fact TEXT NOT NULL,
    -- SHA-256 of the previous seal and of this entry, lower-case hexadecimal.
    seal TEXT NOT NULL
);
CREATE INDEX case_log_by_fine ON case_log (fine, seq);
CREATE TRIGGER case_log_is_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON case_log
EXECUTE FUNCTION append_only();

-- Who does which job now, and how it went last time.
CREATE TABLE jobs (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    held_until BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    -- None while it has gone well.
    failure TEXT,
    runs BIGINT NOT NULL DEFAULT 0,
    failures BIGINT NOT NULL DEFAULT 0
);
