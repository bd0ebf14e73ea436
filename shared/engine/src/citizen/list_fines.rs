//! The desk: what is owed now, and the fines, from the cache.

use targa_contract::commands::{FineList, FineRow};
use targa_contract::{Problem, ProblemCode};
use targa_domain::Cents;

use super::CitizenEngine;
use crate::ports::today;
use crate::session::Post;
use crate::view::owed;

pub(super) async fn list_fines(engine: &CitizenEngine) -> Result<FineList, Problem> {
    let post = engine.sessions.present().await?;
    let client = engine.sessions.client();
    let today = today(&*client.ports.clock)?;
    // Asked first: what completes it meanwhile only adds to the rows, and is told.
    let complete = post.account().cache.progress().await?.complete;
    let rows = post.account().cache.rows().await?;
    let fines: Vec<FineRow> = rows
        .into_iter()
        .map(|row| FineRow {
            owed: owed(row.state, &row.schedule, today),
            id: row.id,
            plate: row.plate,
            hypothesis: row.hypothesis,
            place: row.place,
            committed_at: row.committed_at,
            state: row.state,
        })
        .collect();
    let sum = fines
        .iter()
        .filter_map(|fine| fine.owed)
        .try_fold(Cents::ZERO, |sum, owed| sum.checked_add(owed.amount))
        .ok_or(ProblemCode::Internal)?;
    Ok(FineList {
        today,
        owed_today: (sum > Cents::ZERO).then_some(sum),
        fines,
        complete,
        connection: client.link.connection(),
    })
}
