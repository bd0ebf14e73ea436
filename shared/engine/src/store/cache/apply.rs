//! Executes a plan: all of it, or nothing.

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use serde::Serialize;
use targa_contract::api::{Cursor, Fine};
use targa_contract::{FineId, Problem, ProblemCode};

use super::line::{pack, packed, state_number, unpack};
use super::read::{Heard, fact, unreadable};
use super::{Cache, deadlines, schema};
use crate::api::Told;
use crate::sync::UpdatePlan;
use crate::view::Amounts;

impl Cache {
    /// Executes a plan in one transaction, its cursor included. False if it does not go on from what is here: the
    /// cache was thrown away since its page was asked for.
    pub(crate) async fn apply(&self, plan: UpdatePlan) -> Result<bool, Problem> {
        self.run(move |db| execute(db, &plan)).await
    }
}

/// As [`Cache::apply`], on a connection.
pub(in crate::store) fn execute(db: &mut Connection, plan: &UpdatePlan) -> rusqlite::Result<bool> {
    let transaction = db.transaction()?;
    if plan.from_scratch {
        transaction.execute_batch(schema::EMPTY)?;
    } else if !goes_on(&transaction, plan)? {
        return Ok(false);
    }
    let horizon = deadlines::horizon(plan.as_of);
    for Told { value: fine, text } in &plan.fines {
        if drop_line(&transaction, fine.id)? {
            // They come anew with it.
            drop_fact(&transaction, &Heard::Instalments(fine.id).name())?;
        }
        let amounts = Amounts::of(fine);
        let at = put_fine(&transaction, (fine, text), &amounts)?;
        deadlines::put(&transaction, (at, fine.id), fine.state, &amounts, horizon)?;
    }
    for (fine, requests) in plan.requests() {
        put_fact(
            &transaction,
            &Heard::Instalments(fine).name(),
            &json(&requests)?,
        )?;
    }
    for vehicle in &plan.vehicles {
        transaction
            .prepare_cached("INSERT OR REPLACE INTO vehicle (plate, body) VALUES (?1, ?2)")?
            .execute(params![vehicle.plate.as_str(), json(vehicle)?])?;
    }
    for id in &plan.gone_fines {
        drop_fine(&transaction, *id)?;
    }
    for plate in &plan.gone_vehicles {
        transaction
            .prepare_cached("DELETE FROM vehicle WHERE plate = ?1")?
            .execute([plate.as_str()])?;
    }
    put_fact(&transaction, "cursor", &plan.cursor.0)?;
    put_fact(&transaction, "as_of", &plan.as_of.to_string())?;
    if plan.completes {
        transaction.execute_batch(schema::LINES_OF_PLATE)?;
        put_fact(&transaction, "complete", "yes")?;
    }
    transaction.commit()?;
    Ok(true)
}

/// Whether the plan begins where the cache ends, or was executed before.
fn goes_on(transaction: &Transaction<'_>, plan: &UpdatePlan) -> rusqlite::Result<bool> {
    let here = fact(transaction, "cursor")?.map(Cursor);
    Ok(here == plan.after || here.as_ref() == Some(&plan.cursor))
}

/// Writes a fine that has no line here, its text beside it, and says where its line is.
pub(super) fn put_fine(
    transaction: &Transaction<'_>,
    (fine, text): (&Fine, &str),
    amounts: &Amounts,
) -> rusqlite::Result<i64> {
    let at = packed(fine.violation.committed_at);
    let state = state_number(fine.state).ok_or(rusqlite::Error::InvalidQuery)?;
    let number: i64 = fine
        .notice_number
        .to_string()
        .parse()
        .map_err(|_| rusqlite::Error::InvalidQuery)?;
    transaction
        .prepare_cached(
            "INSERT INTO fine_line (committed_at, id, plate, hypothesis, place, reference,
                notice_number, state, steps)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            at,
            fine.id.get(),
            fine.plate.as_str(),
            fine.violation.hypothesis.as_str(),
            fine.place,
            fine.reference,
            number,
            state,
            pack(amounts),
        ])?;
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO fine_body (id, committed_at, body) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![fine.id.get(), at, text])?;
    Ok(at)
}

fn drop_fine(transaction: &Transaction<'_>, id: FineId) -> rusqlite::Result<()> {
    drop_line(transaction, id)?;
    transaction
        .prepare_cached("DELETE FROM fine_body WHERE id = ?1")?
        .execute([id.get()])?;
    // What happened to it, and what was written about it, is no longer the person's to read either.
    for what in Heard::of_fine(id) {
        drop_fact(transaction, &what.name())?;
    }
    Ok(())
}

/// Forgets the line of a fine; false if the fine is not known here. Where it is says the body: it may move when the
/// time of the violation is put right.
fn drop_line(transaction: &Transaction<'_>, id: FineId) -> rusqlite::Result<bool> {
    let at: Option<i64> = transaction
        .prepare_cached("SELECT committed_at FROM fine_body WHERE id = ?1")?
        .query_row([id.get()], |row| row.get(0))
        .optional()?;
    let Some(at) = at else {
        return Ok(false);
    };
    let amounts = transaction
        .prepare_cached(
            "DELETE FROM fine_line WHERE committed_at = ?1 AND id = ?2 RETURNING steps",
        )?
        .query_row(params![at, id.get()], |row| {
            unpack(row.get_ref(0)?.as_blob()?).ok_or_else(|| unreadable(0))
        })
        .optional()?;
    if let Some(amounts) = amounts {
        deadlines::drop(transaction, (at, id), &amounts)?;
    }
    Ok(true)
}

pub(super) fn put_fact(db: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT OR REPLACE INTO fact (name, value) VALUES (?1, ?2)")?
        .execute(params![name, value])
        .map(drop)
}

fn drop_fact(db: &Connection, name: &str) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM fact WHERE name = ?1")?
        .execute([name])
        .map(drop)
}

/// Keeps an answer; of a fine that went while it was on its way nothing is kept.
pub(super) fn put_heard(db: &mut Connection, what: Heard, value: &str) -> rusqlite::Result<()> {
    let transaction = db.transaction()?;
    if let Some(id) = what.fine()
        && !transaction
            .prepare_cached("SELECT 1 FROM fine_body WHERE id = ?1")?
            .exists([id.get()])?
    {
        return Ok(());
    }
    put_fact(&transaction, &what.name(), value)?;
    transaction.commit()
}

fn json<T: Serialize>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

pub(super) fn text<T: Serialize>(value: &T) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(|_| ProblemCode::Internal.into())
}
