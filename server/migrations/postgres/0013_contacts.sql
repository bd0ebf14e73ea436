-- How people want to be reached: their own word, whole each time.
CREATE TABLE contacts (
    person TEXT PRIMARY KEY,
    -- The wire's shape as JSON, with what is verified.
    said TEXT NOT NULL,
    said_at BIGINT NOT NULL
);

-- Codes sent to addresses that are to be verified; a new one takes the place of the old.
CREATE TABLE address_codes (
    person TEXT NOT NULL,
    -- pec, email
    kind TEXT NOT NULL,
    -- SHA-256 of the address and the code: a code is good for the address it was sent to.
    digest TEXT NOT NULL,
    good_until BIGINT NOT NULL,
    wrong BIGINT NOT NULL,
    -- How many were sent since when: a person can have few in an hour.
    sent BIGINT NOT NULL,
    sent_since BIGINT NOT NULL,
    PRIMARY KEY (person, kind)
);

-- Vehicles that people called theirs and that the registry has not confirmed.
CREATE TABLE claimed_vehicles (
    person TEXT NOT NULL,
    plate TEXT NOT NULL,
    description TEXT NOT NULL,
    -- to-verify, not-yours, unknown
    ownership TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    next_attempt BIGINT NOT NULL,
    PRIMARY KEY (person, plate)
);
CREATE INDEX claimed_vehicles_to_verify ON claimed_vehicles (next_attempt) WHERE ownership = 'to-verify';
