//! The tables of `local.db`, one step per version that was ever released.

use rusqlite_migration::{M, Migrations};

/// The steps.
pub(super) static MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

const STEPS: &[M<'static>] = &[M::up(V1), M::up(V2), M::up(V3)];

const V1: &str = "
    -- Images that were looked at; the least recently used go first when there is no more room.
    CREATE TABLE image (
        id BLOB PRIMARY KEY NOT NULL,
        fine BLOB NOT NULL,
        length INTEGER NOT NULL,
        -- Grows with each use: a count and no time, so that no clock disturbs the order.
        used INTEGER NOT NULL,
        content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX image_by_use ON image (used, length);

    -- Reminders that were said.
    CREATE TABLE said (
        fine BLOB NOT NULL,
        last TEXT NOT NULL,
        ahead TEXT NOT NULL,
        PRIMARY KEY (fine, last, ahead)
    ) STRICT, WITHOUT ROWID;
";

const V2: &str = "
    -- What happened to fines since they were last opened.
    CREATE TABLE news (
        fine BLOB PRIMARY KEY NOT NULL,
        -- Paid, or else new.
        paid INTEGER NOT NULL,
        -- Grows: the order in which it came.
        came INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
";

const V3: &str = "
    -- Fines whose checkout was opened here.
    CREATE TABLE paying (
        fine BLOB PRIMARY KEY NOT NULL,
        -- When, in seconds since 1970.
        opened INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
";

#[cfg(test)]
mod tests {
    #[test]
    fn the_steps_hold() {
        super::MIGRATIONS.validate().unwrap();
    }
}
