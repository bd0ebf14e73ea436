//! The tables of `cache.db`, one step per version that was ever released.

use rusqlite::Transaction;
use rusqlite_migration::{HookResult, M, Migrations};

use super::apply::put_fine;
use super::deadlines;
use crate::view::Amounts;

/// The steps.
pub(in crate::store) static MIGRATIONS: std::sync::LazyLock<Migrations<'static>> =
    std::sync::LazyLock::new(|| {
        Migrations::new(vec![
            M::up(V1),
            M::up_with_hook(V2, fill_lines),
            M::up_with_hook("", leave_index_for_later),
            M::up_with_hook(V4, deadlines::fill),
        ])
    });

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

// A list page is read from neighbouring pages of one table: rows are as narrow as a line on the
// screen and lie in the order of the list; those of one plate lie together once more, in an index
// that has all of the row. The whole fine is beside them and read when it is opened.
const V2: &str = "
    DROP TABLE fine_row;
    CREATE TABLE fine_line (
        -- Date and second of the day, packed.
        committed_at INTEGER NOT NULL,
        id BLOB NOT NULL,
        plate TEXT NOT NULL,
        hypothesis TEXT NOT NULL,
        place TEXT NOT NULL,
        reference TEXT NOT NULL,
        notice_number INTEGER NOT NULL,
        state INTEGER NOT NULL,
        -- Of each step of the line of amounts: first day, last day, cents; packed.
        steps BLOB NOT NULL,
        PRIMARY KEY (committed_at, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX fine_line_of_plate ON fine_line (
        plate, committed_at, id, hypothesis, place, reference, notice_number, state, steps
    );

    ALTER TABLE fine_body RENAME TO fine_body_1;
    CREATE TABLE fine_body (
        id BLOB PRIMARY KEY NOT NULL,
        -- Where its line is.
        committed_at INTEGER NOT NULL,
        body TEXT NOT NULL
    ) STRICT;
";

// Last days in their order: what is due soon is found without reading the list. Each line has those on which it can
// still be paid, as far as they were not over when it came.
const V4: &str = "
    CREATE TABLE deadline (
        -- The day, packed as in a line.
        last INTEGER NOT NULL,
        -- Where the line is.
        committed_at INTEGER NOT NULL,
        id BLOB NOT NULL,
        PRIMARY KEY (last, committed_at, id)
    ) STRICT, WITHOUT ROWID;
";

/// Lines of one plate together, made when the first sync is over. Kept up while it comes, it would be most of the
/// work: nearly every line lands on another page of it.
pub(super) const LINES_OF_PLATE: &str = "
    CREATE INDEX IF NOT EXISTS fine_line_of_plate ON fine_line (
        plate, committed_at, id, hypothesis, place, reference, notice_number, state, steps
    );
";

/// Before a first sync.
pub(super) const EMPTY: &str = "
    DROP INDEX IF EXISTS fine_line_of_plate;
    DELETE FROM fine_line; DELETE FROM deadline; DELETE FROM fine_body; DELETE FROM vehicle;
    DELETE FROM fact WHERE name IN ('complete', 'cursor') OR name LIKE '% %';
";

/// A first sync that is still coming goes on without the index.
fn leave_index_for_later(transaction: &Transaction<'_>) -> HookResult {
    if super::read::fact(transaction, "complete")?.is_none() {
        transaction.execute_batch("DROP INDEX fine_line_of_plate")?;
    }
    Ok(())
}

/// Writes the lines anew from the whole fines. One that does not read makes the cache one that
/// does not open: it is fetched anew.
fn fill_lines(transaction: &Transaction<'_>) -> HookResult {
    let mut bodies = transaction.prepare("SELECT body FROM fine_body_1")?;
    let mut rows = bodies.query([])?;
    while let Some(row) = rows.next()? {
        let fine = super::read::json(row, 0)?;
        let text: String = row.get(0)?;
        put_fine(transaction, (&fine, &text), &Amounts::of(&fine))?;
    }
    drop(rows);
    drop(bodies);
    transaction.execute_batch("DROP TABLE fine_body_1")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_steps_hold() {
        super::MIGRATIONS.validate().unwrap();
    }
}
