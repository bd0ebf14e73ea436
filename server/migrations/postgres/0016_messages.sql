-- What citizens write about a case, each alone with the office, and what the office answers.
CREATE TABLE messages (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    fine TEXT NOT NULL REFERENCES fines (id),
    -- As it was sent: a repetition is recognised by it.
    said TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'accepted', 'rejected')),
    communication TEXT NOT NULL REFERENCES communications (id),
    at BIGINT NOT NULL,
    -- What the office answered, as it was sent, and who did.
    answer TEXT,
    answered_by TEXT,
    answered_at BIGINT,
    answer_communication TEXT REFERENCES communications (id)
);
CREATE INDEX messages_by_person ON messages (person, fine);
CREATE INDEX messages_to_answer ON messages (at) WHERE state = 'open';

CREATE TABLE attachments (
    id TEXT PRIMARY KEY,
    message TEXT NOT NULL REFERENCES messages (id),
    kind TEXT NOT NULL CHECK (kind IN ('image/jpeg', 'application/pdf')),
    -- SHA-256 of what was sent: a repetition is recognised by it.
    digest TEXT NOT NULL,
    content BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX attachments_by_message ON attachments (message);
