//! What can be read of a damaged file, row by row. A page that does not decrypt takes its own rows
//! with it and no others.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::file::{beside, delete, family, sound};
use super::lock::{Lock, Locks};

/// A table that is carried over.
pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// Columns that tell its rows apart.
    pub(crate) key: &'static str,
    /// Which of its rows.
    pub(crate) which: &'static str,
    /// Orders in which its rows are looked for, each over pages of its own as far as there are some: what lies behind
    /// a bad page is reached another way.
    pub(crate) orders: &'static [&'static str],
}

/// Copies into a fresh file what can be read of a damaged one, and puts right there what then is not; how many rows
/// it was.
pub(super) fn carry_over(
    damaged: &Path,
    locks: &Locks,
    fresh: &mut Connection,
    tables: &[Table],
    mend: &str,
) -> rusqlite::Result<usize> {
    // On a copy: reading a file with a log beside it changes it.
    let copy = beside(damaged, ".reading");
    for (from, to) in family(damaged).iter().zip(family(&copy)) {
        if from.exists() && std::fs::copy(from, to).is_err() {
            tracing::warn!("no room to read a damaged file");
        }
    }
    let mut known = std::iter::once(&locks.newest).chain(&locks.older);
    let reads = |lock: &&Lock| {
        tables
            .iter()
            .any(|table| columns(&copy, lock, table.name).is_ok_and(|names| !names.is_empty()))
    };
    let lock = known.find(reads);
    let carried = lock.map_or(Ok(0), |lock| carry_tables(&copy, lock, fresh, tables, mend));
    if delete(&copy).is_err() {
        tracing::warn!("a copy of a damaged file stays behind");
    }
    carried
}

fn carry_tables(
    copy: &Path,
    lock: &Lock,
    fresh: &mut Connection,
    tables: &[Table],
    mend: &str,
) -> rusqlite::Result<usize> {
    let transaction = fresh.transaction()?;
    // Rows refer to each other, and some may be missing.
    transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let mut carried = 0;
    for table in tables {
        let names = shared_columns(copy, lock, &transaction, table.name)?;
        // A version that did not have it yet.
        if names.is_empty() {
            continue;
        }
        let list = names.join(", ");
        let marks = vec!["?"; names.len()].join(", ");
        let insert = format!(
            "INSERT OR IGNORE INTO {} ({list}) VALUES ({marks})",
            table.name
        );
        for key in keys(copy, lock, table) {
            if let Some(row) = row(copy, lock, table, &list, &key, names.len()) {
                carried += transaction
                    .prepare_cached(&insert)?
                    .execute(params_from_iter(row))?;
            }
        }
    }
    transaction.execute_batch(mend)?;
    transaction.commit()?;
    Ok(carried)
}

/// One bad page makes a connection useless: each question has its own.
fn ask<T>(
    copy: &Path,
    lock: &Lock,
    question: impl FnOnce(&Connection) -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    let connection = Connection::open(copy)?;
    lock.turn(&connection)?;
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let answer = question(&connection)?;
    // A bad page that was met on the way has read as zeros: only now this is said.
    sound(&connection)?;
    Ok(answer)
}

/// Columns that the old table and the new one have.
fn shared_columns(
    copy: &Path,
    lock: &Lock,
    fresh: &Connection,
    table: &str,
) -> rusqlite::Result<Vec<String>> {
    let new = names(fresh, table)?;
    let mut old = columns(copy, lock, table).unwrap_or_default();
    old.retain(|name| new.contains(name));
    Ok(old)
}

fn columns(copy: &Path, lock: &Lock, table: &str) -> rusqlite::Result<Vec<String>> {
    ask(copy, lock, |db| names(db, table))
}

fn names(db: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    db.prepare("SELECT name FROM pragma_table_info(?1)")?
        .query_map([table], |row| row.get(0))?
        .collect()
}

/// The keys of rows that can be found, each as SQL writes it.
fn keys(copy: &Path, lock: &Lock, table: &Table) -> BTreeSet<String> {
    let quoted: Vec<String> = table
        .key
        .split(", ")
        .map(|column| format!("quote({column})"))
        .collect();
    let quoted = quoted.join(" || ', ' || ");
    let mut found = BTreeSet::new();
    for order in table.orders {
        let select = format!("SELECT {quoted} FROM {} ORDER BY {order}", table.name);
        // An error ends this direction, what came before it counts.
        let _ = ask(copy, lock, |db| {
            let mut statement = db.prepare(&select)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                found.insert(row.get(0)?);
            }
            Ok(())
        });
    }
    found
}

fn row(
    copy: &Path,
    lock: &Lock,
    table: &Table,
    list: &str,
    key: &str,
    width: usize,
) -> Option<Vec<Value>> {
    let Table {
        name,
        key: columns,
        which,
        ..
    } = table;
    let select = format!("SELECT {list} FROM {name} WHERE ({columns}) = ({key}) AND {which}");
    ask(copy, lock, |db| {
        db.query_row(&select, [], |row| {
            (0..width).map(|column| row.get(column)).collect()
        })
    })
    .ok()
}
