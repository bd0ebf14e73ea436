//! A record's way: ready → sending → acknowledged, or refused and then withdrawn or sent again.

use rusqlite::params;
use targa_contract::api::PreavvisoRequest;
use targa_contract::{DeviceId, FineId, Problem, ProblemCode};

use super::Outbox;
use super::records::json;

/// A record that still has to reach the office.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Unsent {
    pub(crate) id: FineId,
    pub(crate) device: DeviceId,
    pub(crate) jws: String,
    pub(crate) request: PreavvisoRequest,
}

impl Outbox {
    /// Those still to be sent, oldest first.
    pub(crate) async fn unsent(&self) -> Result<Vec<Unsent>, Problem> {
        self.run(|db| {
            db.prepare_cached(
                "SELECT id, device, jws, request FROM preavviso
                 WHERE delivery IN ('ready', 'sending') ORDER BY position",
            )?
            .query_map([], |row| {
                Ok(Unsent {
                    id: FineId::new(row.get(0)?),
                    device: DeviceId::new(row.get(1)?),
                    jws: row.get(2)?,
                    request: json(row, 3)?,
                })
            })?
            .collect()
        })
        .await
    }

    /// From now on it may have arrived, whatever is heard of it.
    pub(crate) async fn sending(&self, id: FineId) -> Result<(), Problem> {
        self.run(move |db| {
            db.execute(
                "UPDATE preavviso SET delivery = 'sending' WHERE id = ?1 AND delivery = 'ready'",
                [id.get()],
            )
            .map(drop)
        })
        .await
    }

    /// The office has it.
    pub(crate) async fn acknowledged(&self, id: FineId) -> Result<(), Problem> {
        self.run(move |db| {
            db.execute(
                "UPDATE preavviso SET delivery = 'acknowledged' WHERE id = ?1",
                [id.get()],
            )
            .map(drop)
        })
        .await
    }

    /// The office will not take it.
    pub(crate) async fn refused(&self, id: FineId, problem: &Problem) -> Result<(), Problem> {
        let text = serde_json::to_string(problem).map_err(|_| ProblemCode::Internal)?;
        self.run(move |db| {
            db.execute(
                "UPDATE preavviso SET delivery = 'refused', problem = ?2 WHERE id = ?1",
                params![id.get(), text],
            )
            .map(drop)
        })
        .await
    }

    /// The officer gives a refused record up; says whether it was one.
    pub(crate) async fn withdraw(&self, id: FineId) -> Result<bool, Problem> {
        self.run(move |db| {
            let withdrawn = db.execute(
                "UPDATE preavviso SET delivery = 'withdrawn'
                 WHERE id = ?1 AND delivery IN ('refused', 'withdrawn')",
                [id.get()],
            )?;
            Ok(withdrawn == 1)
        })
        .await
    }
}
