//! The tables of `letters.db`, one step per version that was ever released.

use rusqlite_migration::{M, Migrations};

/// The steps.
pub(super) static MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

const STEPS: &[M<'static>] = &[M::up(V1)];

const V1: &str = "
    -- What is being written to the office, one of a kind for each fine.
    CREATE TABLE letter (
        fine BLOB NOT NULL,
        kind TEXT NOT NULL,
        -- Under which it is sent.
        id BLOB NOT NULL UNIQUE,
        -- As it was typed.
        typed TEXT NOT NULL,
        -- What was sent, while nobody knows whether it arrived: it may be sent again and not changed.
        sealed TEXT,
        -- The server has it; some of its files may be missing.
        taken INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (fine, kind)
    ) STRICT, WITHOUT ROWID;

    -- Files that go with a letter.
    CREATE TABLE letter_file (
        position INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        letter BLOB NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX letter_file_of_letter ON letter_file (letter);
";

#[cfg(test)]
mod tests {
    #[test]
    fn the_steps_hold() {
        super::MIGRATIONS.validate().unwrap();
    }
}
