//! Where to look for last days: a narrow table in the order of days, written with the lines. What is owed until
//! when the lines themselves say.

use std::collections::HashSet;

use jiff::tz::TimeZone;
use rusqlite::{Transaction, params};
use rusqlite_migration::HookResult;
use targa_contract::api::FineState;
use targa_contract::{FineId, Problem, Timestamp};
use targa_domain::Date;

use super::Cache;
use super::line::{COLUMNS, Line, line, packed, packed_date};
use super::read::fact;
use crate::view::Amounts;

impl Cache {
    /// Fines that can be paid and have a last day within these days.
    pub(crate) async fn lines_due(&self, from: Date, to: Date) -> Result<Vec<Line>, Problem> {
        self.run(move |db| {
            let mut due = db.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM deadline JOIN fine_line USING (committed_at, id)
                 WHERE last BETWEEN ?1 AND ?2 ORDER BY last"
            ))?;
            let mut rows = due.query(params![packed_date(from), packed_date(to)])?;
            let mut seen = HashSet::new();
            let mut lines = Vec::new();
            while let Some(row) = rows.next()? {
                let line = line(row)?;
                // One that has two such days stands here twice.
                if seen.insert(line.id) {
                    lines.push(line);
                }
            }
            Ok(lines)
        })
        .await
    }
}

/// The first day that is worth noting: what is over by the server's clock is nothing to look for. A day earlier, for
/// the server's clock does not say where it is.
pub(super) fn horizon(as_of: Timestamp) -> Date {
    let day = as_of.to_zoned(TimeZone::UTC).date();
    day.yesterday().unwrap_or(day)
}

/// Notes the last days of a line that has none here yet.
pub(super) fn put(
    transaction: &Transaction<'_>,
    (at, id): (i64, FineId),
    state: FineState,
    amounts: &Amounts,
    horizon: Date,
) -> rusqlite::Result<()> {
    if !state.payable() {
        return Ok(());
    }
    let mut insert = transaction.prepare_cached(
        "INSERT OR IGNORE INTO deadline (last, committed_at, id) VALUES (?1, ?2, ?3)",
    )?;
    for last in last_days(amounts).filter(|last| *last >= horizon) {
        insert.execute(params![packed_date(last), at, id.get()])?;
    }
    Ok(())
}

/// Forgets the last days of a line.
pub(super) fn drop(
    transaction: &Transaction<'_>,
    (at, id): (i64, FineId),
    amounts: &Amounts,
) -> rusqlite::Result<()> {
    let mut delete = transaction
        .prepare_cached("DELETE FROM deadline WHERE last = ?1 AND committed_at = ?2 AND id = ?3")?;
    for last in last_days(amounts) {
        delete.execute(params![packed_date(last), at, id.get()])?;
    }
    Ok(())
}

fn last_days(amounts: &Amounts) -> impl Iterator<Item = Date> {
    amounts.steps.iter().filter_map(|step| step.last)
}

/// Notes those of all lines there are. A line that does not read makes the cache one that does not open: it is
/// fetched anew.
pub(super) fn fill(transaction: &Transaction<'_>) -> HookResult {
    let as_of = fact(transaction, "as_of")?.and_then(|text| text.parse().ok());
    let horizon = horizon(as_of.unwrap_or(Timestamp::MIN));
    let mut lines = transaction.prepare(&format!("SELECT {COLUMNS} FROM fine_line"))?;
    let mut rows = lines.query([])?;
    while let Some(row) = rows.next()? {
        let line = line(row)?;
        let place = (packed(line.committed_at), line.id);
        put(transaction, place, line.state, &line.amounts, horizon)?;
    }
    Ok(())
}
