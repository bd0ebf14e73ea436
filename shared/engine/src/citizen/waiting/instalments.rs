//! Of a plan: the office's offer until it is answered, and the next due.

use targa_contract::Problem;
use targa_contract::api::{InstalmentsRequest, InstalmentsState};
use targa_contract::commands::{WaitingFor, WaitingItem};

use super::item;
use crate::store::Cache;

pub(super) async fn waiting(cache: &Cache) -> Result<Vec<WaitingItem>, Problem> {
    let mut items = Vec::new();
    for request in cache.requests().await? {
        items.extend(match request.state {
            InstalmentsState::CounterProposed => Some(WaitingItem {
                fine: Some(request.asked.fine),
                until: Some(request.answer_by),
                ..item(WaitingFor::InstalmentsOffer)
            }),
            InstalmentsState::Active => next_due(cache, &request).await?,
            _ => None,
        });
    }
    Ok(items)
}

async fn next_due(
    cache: &Cache,
    request: &InstalmentsRequest,
) -> Result<Option<WaitingItem>, Problem> {
    let fine = cache.fine(request.asked.fine).await?;
    let plan = fine.and_then(|fine| fine.plan);
    let next = plan.as_ref().and_then(|plan| plan.next());
    Ok(next.map(|due| WaitingItem {
        fine: Some(request.asked.fine),
        until: Some(due.due),
        ..item(WaitingFor::InstalmentsDue)
    }))
}
