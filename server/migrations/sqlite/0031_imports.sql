-- Cases that came from the office's own system: what was said of each, so that the same file twice changes nothing.
CREATE TABLE imports (
    reference TEXT PRIMARY KEY,
    fine TEXT NOT NULL UNIQUE REFERENCES fines (id),
    -- SHA-256 of the row as it was understood, lower-case hexadecimal.
    digest TEXT NOT NULL,
    imported_at INTEGER NOT NULL
) STRICT;
