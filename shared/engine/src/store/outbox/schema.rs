//! The tables of `outbox.db`, one step per version that was ever released.

use rusqlite_migration::{M, Migrations};

/// The steps.
pub(super) static MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

const STEPS: &[M<'static>] = &[M::up(V1), M::up(V2)];

const V1: &str = "
    -- Notice numbers leased to this officer; each is used at most once.
    CREATE TABLE leased_number (
        position INTEGER PRIMARY KEY,
        notice_number TEXT NOT NULL UNIQUE,
        used_by BLOB UNIQUE REFERENCES preavviso (id)
    ) STRICT;

    CREATE TABLE preavviso (
        position INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        -- What is sent, and what the slip says.
        request TEXT NOT NULL,
        schedule TEXT NOT NULL,
        creditor TEXT NOT NULL,
        -- waiting | sent | refused
        delivery TEXT NOT NULL,
        problem TEXT
    ) STRICT;
    CREATE INDEX preavviso_waiting ON preavviso (position) WHERE delivery = 'waiting';

    -- last_place
    CREATE TABLE fact (
        name TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
";

// Explicit states; records are signed in a chain; drafts and images are kept with them.
const V2: &str = "
    -- delivery: ready (never left this device) | sending (may have arrived) | acknowledged |
    -- refused | withdrawn
    UPDATE preavviso SET delivery = 'sending' WHERE delivery = 'waiting';
    UPDATE preavviso SET delivery = 'acknowledged' WHERE delivery = 'sent';
    DROP INDEX preavviso_waiting;
    CREATE INDEX preavviso_unsent ON preavviso (position) WHERE delivery IN ('ready', 'sending');
    -- What is sent from now on: the record as its device has signed it.
    ALTER TABLE preavviso ADD COLUMN jws TEXT;
    ALTER TABLE preavviso ADD COLUMN device BLOB;
    -- The record that was issued in the place of one that was withdrawn.
    ALTER TABLE preavviso ADD COLUMN replaced_by BLOB;

    CREATE TABLE device (
        id BLOB PRIMARY KEY NOT NULL,
        public_key TEXT NOT NULL,
        -- The office knows it.
        registered INTEGER NOT NULL DEFAULT 0,
        -- Where its chain ends: number and SHA-256 of its last record.
        sequence INTEGER NOT NULL DEFAULT 0,
        last TEXT,
        -- The office does not take the chain any more.
        broken INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;

    -- What was being written, one for each key that the desk gave out.
    CREATE TABLE draft (
        position INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        content TEXT NOT NULL
    ) STRICT;

    CREATE TABLE attachment (
        position INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        -- A record, or a draft that may become one.
        fine BLOB NOT NULL,
        length INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        -- ready | acknowledged | refused
        delivery TEXT NOT NULL,
        problem TEXT,
        -- None once the office has it.
        content BLOB
    ) STRICT;
    CREATE INDEX attachment_of ON attachment (fine);
";

#[cfg(test)]
mod tests {
    #[test]
    fn the_steps_hold() {
        super::MIGRATIONS.validate().unwrap();
    }
}
