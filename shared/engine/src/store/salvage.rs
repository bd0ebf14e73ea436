//! What can be read of a damaged file, row by row. A page that does not decrypt takes its own rows
//! with it and no others.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::file::{beside, family};
use super::lock::{Lock, Locks};

/// Tables that are carried over, and which of their rows. Numbers that look free stay behind: in a
/// file that has lost its last pages one may be on a slip already.
const TABLES: &[(&str, &str)] = &[
    ("preavviso", "1"),
    ("leased_number", "used_by IS NOT NULL"),
    ("draft", "1"),
    ("attachment", "1"),
];

/// Copies into a fresh file what can be read of a damaged one; how many rows it was.
pub(super) fn carry_over(
    damaged: &Path,
    locks: &Locks,
    fresh: &mut Connection,
) -> rusqlite::Result<usize> {
    // On a copy: reading a file with a log beside it changes it.
    let copy = beside(damaged, ".reading");
    for (from, to) in family(damaged).iter().zip(family(&copy)) {
        if from.exists() && std::fs::copy(from, to).is_err() {
            tracing::warn!("no room to read a damaged file");
        }
    }
    let known = std::iter::once(&locks.newest).chain(&locks.older);
    let lock = known
        .into_iter()
        .find(|lock| columns(&copy, lock, "preavviso").is_ok_and(|names| !names.is_empty()));
    let carried = lock.map_or(Ok(0), |lock| carry_tables(&copy, lock, fresh));
    if super::file::delete(&copy).is_err() {
        tracing::warn!("a copy of a damaged file stays behind");
    }
    carried
}

fn carry_tables(copy: &Path, lock: &Lock, fresh: &mut Connection) -> rusqlite::Result<usize> {
    let transaction = fresh.transaction()?;
    // Rows refer to each other, and some may be missing.
    transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let mut carried = 0;
    for (table, which) in TABLES {
        let names = shared_columns(copy, lock, &transaction, table)?;
        if names.is_empty() {
            continue;
        }
        let list = names.join(", ");
        let marks = vec!["?"; names.len()].join(", ");
        let insert = format!("INSERT OR IGNORE INTO {table} ({list}) VALUES ({marks})");
        for position in positions(copy, lock, table) {
            let select = format!("SELECT {list} FROM {table} WHERE position = ?1 AND {which}");
            if let Some(row) = row(copy, lock, &select, position, names.len()) {
                carried += transaction
                    .prepare_cached(&insert)?
                    .execute(params_from_iter(row))?;
            }
        }
    }
    carry_devices(copy, lock, &transaction);
    transaction.execute_batch(
        "DELETE FROM leased_number WHERE used_by NOT IN (SELECT id FROM preavviso)",
    )?;
    transaction.commit()?;
    Ok(carried)
}

/// Devices whose records are among those carried over, so that the office is told of one that it
/// does not know yet. None of them signs again: where its chain ended is not sure any more, and one
/// that goes on from the wrong place is refused.
fn carry_devices(copy: &Path, lock: &Lock, fresh: &Connection) {
    let carried = ask(copy, lock, |db| {
        let mut statement = db.prepare("SELECT id, public_key, registered FROM device")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let device: [Value; 3] = [row.get(0)?, row.get(1)?, row.get(2)?];
            fresh.execute(
                "INSERT OR IGNORE INTO device (id, public_key, registered, broken)
                 VALUES (?1, ?2, ?3, 1)",
                params_from_iter(device),
            )?;
        }
        Ok(())
    });
    // The first version had none.
    if carried.is_err() {
        tracing::warn!("the devices of a damaged file do not read");
    }
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
    question(&connection)
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

/// Positions that can be found, from either end of the table: what lies behind a bad page is
/// reached from the other side.
fn positions(copy: &Path, lock: &Lock, table: &str) -> BTreeSet<i64> {
    let mut found = BTreeSet::new();
    for order in ["position", "position DESC", "id"] {
        let select = format!("SELECT position FROM {table} ORDER BY {order}");
        // An error ends this direction, what came before it counts; so does a table without `id`.
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

fn row(copy: &Path, lock: &Lock, select: &str, position: i64, width: usize) -> Option<Vec<Value>> {
    ask(copy, lock, |db| {
        db.query_row(select, [position], |row| {
            (0..width).map(|column| row.get(column)).collect()
        })
    })
    .ok()
}
