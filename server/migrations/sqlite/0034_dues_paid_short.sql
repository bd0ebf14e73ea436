-- A due that was paid short asks for the rest with a notice of its own.
ALTER TABLE dues ADD COLUMN on_account INTEGER NOT NULL DEFAULT 0;

-- Notices of dues that were paid short: what comes on them once more is given back.
CREATE TABLE spent_due_notices (
    notice_number TEXT PRIMARY KEY,
    request TEXT NOT NULL,
    number INTEGER NOT NULL,
    FOREIGN KEY (request, number) REFERENCES dues (request, number)
) STRICT;
CREATE INDEX spent_due_notices_by_due ON spent_due_notices (request, number);
