//! The tables of `cache.db`, one step per version that was ever released.

use rusqlite_migration::{M, Migrations};

/// The steps.
pub(super) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

const STEPS: &[M<'static>] = &[M::up(V1)];

// A list reads `fine_row` alone: short rows, many to a page; the whole fine is beside it.
const V1: &str = "
    CREATE TABLE fine_row (
        id BLOB PRIMARY KEY NOT NULL,
        committed_at TEXT NOT NULL,
        plate TEXT NOT NULL,
        hypothesis TEXT NOT NULL,
        place TEXT NOT NULL,
        state TEXT NOT NULL,
        schedule TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX fine_row_newest ON fine_row (committed_at DESC, id DESC);

    CREATE TABLE fine_body (
        id BLOB PRIMARY KEY NOT NULL,
        body TEXT NOT NULL
    ) STRICT;

    CREATE TABLE vehicle (
        plate TEXT PRIMARY KEY NOT NULL,
        body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- cursor, as_of, complete (the first sync has ended), municipality
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
