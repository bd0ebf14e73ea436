-- What happened to each case: append-only, each entry sealed with the one before.
CREATE TABLE case_log (
    -- From 1, without a gap: writers stand in line.
    seq INTEGER PRIMARY KEY,
    fine TEXT NOT NULL REFERENCES fines (id),
    at INTEGER NOT NULL,
    -- The fact as JSON, exactly the bytes that were sealed.
    fact TEXT NOT NULL,
    -- SHA-256 of the previous seal and of this entry, lower-case hexadecimal.
    seal TEXT NOT NULL
) STRICT;
CREATE INDEX case_log_by_fine ON case_log (fine, seq);
CREATE TRIGGER case_log_is_kept BEFORE DELETE ON case_log
BEGIN SELECT raise(ABORT, 'the case log is append-only'); END;
CREATE TRIGGER case_log_is_final BEFORE UPDATE ON case_log
BEGIN SELECT raise(ABORT, 'the case log is append-only'); END;

-- Who does which job now, and how it went last time.
CREATE TABLE jobs (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    held_until INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    -- None while it has gone well.
    failure TEXT,
    runs INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0
) STRICT;
