//! Executes a plan: all of it, or nothing.

use rusqlite::{Connection, Transaction, params};
use serde::Serialize;
use targa_contract::api::{Fine, Vehicle};
use targa_contract::{Problem, ProblemCode};

use super::Cache;
use crate::sync::UpdatePlan;

impl Cache {
    /// Executes a plan in one transaction, its cursor included.
    pub(crate) async fn apply(&self, plan: UpdatePlan) -> Result<(), Problem> {
        let rows = plan
            .fines
            .iter()
            .map(FineTexts::of)
            .collect::<Result<Vec<_>, _>>()?;
        let vehicles = plan
            .vehicles
            .iter()
            .map(vehicle_texts)
            .collect::<Result<Vec<_>, _>>()?;
        self.run(move |db| {
            let transaction = db.transaction()?;
            if plan.from_scratch {
                transaction.execute_batch(
                    "DELETE FROM fine_row; DELETE FROM fine_body; DELETE FROM vehicle;
                     DELETE FROM fact WHERE name = 'complete';",
                )?;
            }
            put_fines(&transaction, &rows)?;
            put_vehicles(&transaction, &vehicles)?;
            drop_gone(&transaction, &plan)?;
            put_fact(&transaction, "cursor", &plan.cursor.0)?;
            put_fact(&transaction, "as_of", &plan.as_of.to_string())?;
            if plan.completes {
                put_fact(&transaction, "complete", "yes")?;
            }
            transaction.commit()
        })
        .await
    }
}

/// A fine as the tables hold it.
struct FineTexts {
    id: uuid::Uuid,
    /// `committed_at`, plate, hypothesis, place, state, schedule.
    row: [String; 6],
    body: String,
}

impl FineTexts {
    fn of(fine: &Fine) -> Result<Self, Problem> {
        Ok(Self {
            id: fine.id.get(),
            row: [
                fine.violation.committed_at.to_string(),
                fine.plate.as_str().to_owned(),
                fine.violation.hypothesis.as_str().to_owned(),
                fine.place.clone(),
                fine.state.as_str().to_owned(),
                text(&fine.schedule)?,
            ],
            body: text(fine)?,
        })
    }
}

fn vehicle_texts(vehicle: &Vehicle) -> Result<(String, String), Problem> {
    Ok((vehicle.plate.as_str().to_owned(), text(vehicle)?))
}

fn put_fines(transaction: &Transaction<'_>, fines: &[FineTexts]) -> rusqlite::Result<()> {
    let mut row = transaction.prepare_cached(
        "INSERT OR REPLACE INTO fine_row
            (id, committed_at, plate, hypothesis, place, state, schedule)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    let mut body = transaction
        .prepare_cached("INSERT OR REPLACE INTO fine_body (id, body) VALUES (?1, ?2)")?;
    for fine in fines {
        let [at, plate, hypothesis, place, state, schedule] = &fine.row;
        row.execute(params![
            fine.id, at, plate, hypothesis, place, state, schedule
        ])?;
        body.execute(params![fine.id, fine.body])?;
    }
    Ok(())
}

fn put_vehicles(
    transaction: &Transaction<'_>,
    vehicles: &[(String, String)],
) -> rusqlite::Result<()> {
    let mut put = transaction
        .prepare_cached("INSERT OR REPLACE INTO vehicle (plate, body) VALUES (?1, ?2)")?;
    for (plate, body) in vehicles {
        put.execute(params![plate, body])?;
    }
    Ok(())
}

fn drop_gone(transaction: &Transaction<'_>, plan: &UpdatePlan) -> rusqlite::Result<()> {
    for id in &plan.gone_fines {
        transaction.execute("DELETE FROM fine_row WHERE id = ?1", [id.get()])?;
        transaction.execute("DELETE FROM fine_body WHERE id = ?1", [id.get()])?;
    }
    for plate in &plan.gone_vehicles {
        transaction.execute("DELETE FROM vehicle WHERE plate = ?1", [plate.as_str()])?;
    }
    Ok(())
}

pub(super) fn put_fact(db: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT OR REPLACE INTO fact (name, value) VALUES (?1, ?2)")?
        .execute(params![name, value])
        .map(drop)
}

pub(super) fn text<T: Serialize>(value: &T) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(|_| ProblemCode::Internal.into())
}
