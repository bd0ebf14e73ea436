-- Images of fines. Announced first, then received in parts, then looked at: what is kept is sized and without EXIF.
CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    fine TEXT NOT NULL REFERENCES fines (id),
    -- 1 for the first of its fine.
    place BIGINT NOT NULL,
    announced BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    received BIGINT NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'complete', 'refused')),
    -- Of what is kept.
    width BIGINT,
    height BIGINT,
    bytes BIGINT,
    content BYTEA,
    announced_at BIGINT NOT NULL,
    UNIQUE (fine, place)
);

-- Until the whole is there.
CREATE TABLE evidence_parts (
    evidence TEXT NOT NULL REFERENCES evidence (id),
    start BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (evidence, start)
);
