//! Vehicles that wait for the registry: it is asked again until it says whose they are, and on the day of each fine
//! whose they were.

use futures_util::FutureExt;

use super::frame::{Job, JobError, Troubles};
use super::positions::next_attempt;
use crate::app::App;
use crate::ownership::{self, Said};
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
    for (person, plate) in app.store.undated_holdings(BATCH).await? {
        troubles.note(ownership::date(app, &person, &plate).await)?;
    }
    let questions = app
        .store
        .holding_questions(None, app.clock.now(), BATCH)
        .await?;
    for question in questions {
        troubles.note(ownership::settle(app, &question).await)?;
    }
    troubles.outcome()
}

async fn verify(app: &App, mut claim: Claim) -> Result<(), JobError> {
    let now = app.clock.now();
    let (ownership, trouble) = match ownership::ask(app, &claim).await {
        Said::Theirs(period) => {
            app.store.claim_confirmed(&claim, period, now).await?;
            return Ok(());
        }
        Said::Not(ownership, trouble) => (ownership, trouble),
    };
    let again = next_attempt(now, claim.attempts);
    claim.attempts = claim.attempts.saturating_add(1);
    app.store.claim_answered(&claim, ownership, again).await?;
    trouble.map_or(Ok(()), |error| Err(error.into()))
}
