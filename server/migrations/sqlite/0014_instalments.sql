-- Communications about cases that get a number in the protocol register: each key has one number.
CREATE TABLE communications (
    id TEXT PRIMARY KEY,
    fine TEXT NOT NULL REFERENCES fines (id),
    -- Whose case it is: sender of an incoming one, addressee of an outgoing one.
    person TEXT NOT NULL,
    incoming INTEGER NOT NULL CHECK (incoming IN (0, 1)),
    subject TEXT NOT NULL,
    -- SHA-256 of what was said, lower-case hexadecimal.
    digest TEXT NOT NULL,
    protocol TEXT,
    registered_on TEXT,
    at INTEGER NOT NULL,
    -- From 1: the register's numbers follow the order in which things were said.
    seq INTEGER NOT NULL UNIQUE,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX communications_to_register ON communications (next_at) WHERE protocol IS NULL;
CREATE INDEX communications_by_fine ON communications (fine);

-- Requests to pay in instalments (art. 202-bis).
CREATE TABLE instalment_requests (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    fine TEXT NOT NULL REFERENCES fines (id),
    state TEXT NOT NULL CHECK (state IN ('submitted', 'counter-proposed', 'accepted', 'active', 'paid-off', 'lapsed',
        'refused', 'declined', 'withdrawn', 'over')),
    -- As it was sent: a repetition is recognised by it.
    asked TEXT NOT NULL,
    -- As asked; as offered or granted since.
    plan TEXT NOT NULL,
    asked_on TEXT NOT NULL,
    -- Last day for whoever is to answer.
    answer_by TEXT NOT NULL,
    granted_on TEXT,
    reason TEXT,
    -- What the office decided, as it was sent, and who did.
    decision TEXT,
    decided_by TEXT,
    communication TEXT NOT NULL REFERENCES communications (id),
    at INTEGER NOT NULL
) STRICT;
-- A fine has one request that may still lead somewhere.
CREATE UNIQUE INDEX one_living_request ON instalment_requests (fine)
    WHERE state IN ('submitted', 'counter-proposed', 'accepted', 'active');
CREATE INDEX instalment_requests_by_person ON instalment_requests (person, fine);
CREATE INDEX instalment_requests_to_answer ON instalment_requests (answer_by)
    WHERE state IN ('submitted', 'counter-proposed');

-- The dues of a plan that was granted: each a debt position of its own.
CREATE TABLE dues (
    request TEXT NOT NULL REFERENCES instalment_requests (id),
    number INTEGER NOT NULL,
    fine TEXT NOT NULL REFERENCES fines (id),
    due TEXT NOT NULL,
    amount INTEGER NOT NULL,
    notice_number TEXT NOT NULL UNIQUE,
    -- The platform has confirmed it.
    stands INTEGER NOT NULL DEFAULT 0 CHECK (stands IN (0, 1)),
    -- Nobody can pay it any more, and the platform knows.
    closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
    -- Of the payment that paid it. It is not a receipt of the fine's own notices.
    receipt TEXT REFERENCES receipts (receipt_id),
    -- Its owner was told that it is near, and that it was missed.
    near INTEGER NOT NULL DEFAULT 0 CHECK (near IN (0, 1)),
    missed INTEGER NOT NULL DEFAULT 0 CHECK (missed IN (0, 1)),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (request, number)
) STRICT;
CREATE INDEX dues_by_day ON dues (due) WHERE receipt IS NULL;
CREATE INDEX dues_to_tell ON dues (next_at) WHERE closed = 0 AND receipt IS NULL;

-- The plan that runs or was paid off, as the wire has it, so that reading a fine reads one row.
ALTER TABLE fines ADD COLUMN plan TEXT;
