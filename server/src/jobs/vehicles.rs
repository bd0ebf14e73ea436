//! Vehicles that wait for the registry: it is asked again until it says whose they are.

use futures_util::FutureExt;
use targa_contract::api::Ownership;

use super::frame::{Job, JobError, Troubles};
use super::positions::next_attempt;
use crate::app::App;
use crate::ownership;
use crate::store::Claim;

/// The job.
pub(super) const VEHICLES: Job = Job {
    name: "vehicles",
    work: |app| verify_all(app).boxed(),
};

const BATCH: u16 = 100;

async fn verify_all(app: &App) -> Result<(), JobError> {
    if app.platforms.registry.is_none() {
        return Ok(());
    }
    let mut troubles = Troubles::default();
    for claim in app.store.claims_to_verify(app.clock.now(), BATCH).await? {
        troubles.note(Box::pin(verify(app, claim)).await)?;
    }
    troubles.outcome()
}

async fn verify(app: &App, mut claim: Claim) -> Result<(), JobError> {
    let (ownership, trouble) = ownership::ask(app, &claim).await;
    let now = app.clock.now();
    if ownership == Ownership::Verified {
        app.store.claim_confirmed(&claim, now).await?;
        return Ok(());
    }
    let again = next_attempt(now, claim.attempts);
    claim.attempts = claim.attempts.saturating_add(1);
    app.store.claim_answered(&claim, ownership, again).await?;
    trouble.map_or(Ok(()), |error| Err(error.into()))
}
