-- Handhelds, and every statement of theirs that stood in its place: each follows the one before.
CREATE TABLE devices (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- Uncompressed P-256 point in base64url.
    public_key TEXT NOT NULL,
    -- Who made it known, and when.
    officer TEXT NOT NULL,
    registered_at INTEGER NOT NULL
) STRICT;

CREATE TABLE statements (
    device TEXT NOT NULL REFERENCES devices (id),
    -- From 1, without a gap.
    sequence INTEGER NOT NULL,
    -- Compact JWS as it came, and its SHA-256 in hexadecimal, which the next one names.
    jws TEXT NOT NULL,
    hash TEXT NOT NULL,
    fine TEXT NOT NULL,
    -- The problem as JSON, where the content was refused: a repetition gets the same answer.
    refused TEXT,
    taken_at INTEGER NOT NULL,
    PRIMARY KEY (device, sequence)
) STRICT;
