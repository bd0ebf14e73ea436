-- First answers of requests sent with an Idempotency-Key.
CREATE TABLE answers (
    person TEXT NOT NULL,
    request_key TEXT NOT NULL,
    -- SHA-256 of method, path and body.
    fingerprint TEXT NOT NULL,
    -- None while the request is under way.
    body BYTEA,
    begun_at BIGINT NOT NULL,
    PRIMARY KEY (person, request_key)
);
CREATE INDEX answers_by_age ON answers (begun_at);
