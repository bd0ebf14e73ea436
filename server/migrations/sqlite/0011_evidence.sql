-- Images of fines. Announced first, then received in parts, then looked at: what is kept is sized and without EXIF.
CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    fine TEXT NOT NULL REFERENCES fines (id),
    -- 1 for the first of its fine.
    place INTEGER NOT NULL,
    announced INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    received INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'complete', 'refused')),
    -- Of what is kept.
    width INTEGER,
    height INTEGER,
    bytes INTEGER,
    content BLOB,
    announced_at INTEGER NOT NULL,
    UNIQUE (fine, place)
) STRICT;

-- Until the whole is there.
CREATE TABLE evidence_parts (
    evidence TEXT NOT NULL REFERENCES evidence (id),
    start INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (evidence, start)
) STRICT;
