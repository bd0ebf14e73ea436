//! The tables of `outbox.db`, one step per version that was ever released.

use rusqlite_migration::{M, Migrations};

/// The steps.
pub(super) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

const STEPS: &[M<'static>] = &[M::up(V1)];

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

#[cfg(test)]
mod tests {
    #[test]
    fn the_steps_hold() {
        super::MIGRATIONS.validate().unwrap();
    }
}
