//! The desk: what is owed now, and the fines, from the cache.

use targa_contract::commands::{FineList, FineRow};
use targa_contract::{Problem, ProblemCode};
use targa_domain::{Cents, Date};

use super::CitizenEngine;
use super::paying::paying;
use crate::ports::today;
use crate::session::Post;
use crate::store::Line;

pub(super) async fn list_fines(engine: &CitizenEngine) -> Result<FineList, Problem> {
    let post = engine.sessions.present().await?;
    let client = engine.sessions.client();
    let today = today(&*client.ports.clock)?;
    // Asked first: what completes it meanwhile only adds to the rows, and is told.
    let complete = post.account().cache.progress().await?.complete;
    let lines = post.account().cache.lines().await?;
    let fines: Vec<FineRow> = lines.into_iter().map(|line| row(line, today)).collect();
    let mut news = post.local.news().await.unwrap_or_else(|problem| {
        tracing::warn!(%problem, "what is new cannot be read");
        Vec::new()
    });
    // What happened to a fine that is no longer the person's to see is no news.
    news.retain(|one| fines.iter().any(|fine| fine.id == one.fine));
    let mut paying = paying(&post.local, &*client.ports.clock).await;
    // Where the receipt has come, it is over.
    paying.retain(|one| {
        fines
            .iter()
            .any(|fine| fine.id == one.fine && fine.state.payable())
    });
    let sum = fines
        .iter()
        .filter_map(|fine| fine.owed)
        .try_fold(Cents::ZERO, |sum, owed| sum.checked_add(owed.amount))
        .ok_or(ProblemCode::Internal)?;
    Ok(FineList {
        today,
        owed_today: (sum > Cents::ZERO).then_some(sum),
        fines,
        news,
        paying,
        complete,
        connection: client.link.connection(),
    })
}

/// A line as the screen shows it that day.
pub(super) fn row(line: Line, today: Date) -> FineRow {
    FineRow {
        owed: line.amounts.owed(line.state, today),
        id: line.id,
        plate: line.plate,
        hypothesis: line.hypothesis,
        place: line.place,
        committed_at: line.committed_at,
        state: line.state,
    }
}
