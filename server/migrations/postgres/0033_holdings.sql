-- From which day to which a vehicle is known to be whose: a fine is shown to whoever held it on the day of the
-- violation (art. 196), not to whoever had it before or bought it since.
CREATE TABLE holdings (
    person TEXT NOT NULL,
    plate TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    -- Kept before days were: the registry, where there is one, is asked which they are.
    undated BIGINT NOT NULL DEFAULT 0 CHECK (undated IN (0, 1)),
    PRIMARY KEY (person, plate, since),
    FOREIGN KEY (person, plate) REFERENCES owners (person, plate) ON DELETE CASCADE
);
CREATE INDEX holdings_undated ON holdings (person, plate) WHERE undated = 1;
INSERT INTO holdings (person, plate, since, until, undated)
SELECT person, plate, '0001-01-01', '9999-12-31', 1 FROM owners;

-- Days of fines on which it is not known whose the vehicle was.
CREATE TABLE holding_questions (
    person TEXT NOT NULL,
    plate TEXT NOT NULL,
    day TEXT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    -- None once the registry said that it was somebody else's.
    ask_again BIGINT DEFAULT 0,
    PRIMARY KEY (person, plate, day),
    FOREIGN KEY (person, plate) REFERENCES owners (person, plate) ON DELETE CASCADE
);
CREATE INDEX holding_questions_to_ask ON holding_questions (ask_again) WHERE ask_again IS NOT NULL;

ALTER TABLE fines ADD COLUMN committed_on TEXT
    GENERATED ALWAYS AS (left(violation::jsonb ->> 'committed_at', 10)) STORED;
