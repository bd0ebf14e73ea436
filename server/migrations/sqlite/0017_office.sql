-- Cases that the office annulled itself (autotutela): why, and who did.
CREATE TABLE annulments (
    fine TEXT PRIMARY KEY REFERENCES fines (id),
    reason TEXT NOT NULL,
    annulled_by TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
