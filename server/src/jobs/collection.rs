//! What was not paid in time is collected by another body: the case follows what that one says.

use futures_util::FutureExt;
use jiff::{SignedDuration, Timestamp, ToSpan};
use targa_contract::api::Collection;

use super::frame::{Job, JobError, Troubles};
use super::positions::{next_attempt, withdrawn};
use crate::app::App;
use crate::config::VerbaleConfig;
use crate::ports::{CoerciveCollection, CoerciveStage, PositionState};
use crate::store::{Step, VerbaleCase};

/// The job.
pub(super) const COLLECTION: Job = Job {
    name: "collection",
    work: |app| ask_all(app).boxed(),
};

const BATCH: u16 = 100;
/// Days of the reduced payment.
const SIXTY: i64 = 60;
/// The collector is asked once a day.
const A_DAY: SignedDuration = SignedDuration::from_hours(24);

async fn ask_all(app: &App) -> Result<(), JobError> {
    let (Some(settings), Some(collector)) = (app.verbale.as_deref(), &app.platforms.coercive)
    else {
        return Ok(());
    };
    let mut troubles = Troubles::default();
    let now = app.clock.now();
    for case in app
        .store
        .verbali_to_move(&[Step::Notified], now, BATCH)
        .await?
    {
        let asked = Box::pin(ask(app, settings, &**collector, &case)).await;
        let next = match &asked {
            Ok(()) => now.saturating_add(A_DAY).unwrap_or(Timestamp::MAX),
            Err(_) => next_attempt(now, case.attempts),
        };
        app.store
            .verbale_waits(case.fine.id, next, asked.is_err())
            .await?;
        troubles.note(asked)?;
    }
    troubles.outcome()
}

async fn ask(
    app: &App,
    settings: &VerbaleConfig,
    collector: &dyn CoerciveCollection,
    case: &VerbaleCase,
) -> Result<(), JobError> {
    let Some(perfected) = case.perfected_on.filter(|_| case.fine.plan.is_none()) else {
        return Ok(());
    };
    let (now, today) = (app.clock.now(), app.clock.today());
    let days = SIXTY + i64::from(settings.collection_after_days);
    if today <= perfected.saturating_add(days.days()) {
        return Ok(());
    }
    let number = targa_domain::VerbaleNumber::parse(&case.number)?;
    let Some(position) = collector.position(&number).await? else {
        return Ok(());
    };
    if position.stage == CoerciveStage::Closed {
        let collected = position.collected;
        app.store.collection_closed(case, collected, now).await?;
        return Ok(());
    }
    // Before the first word of it: nobody pays the municipality what the collector asks for.
    if withdrawn(app, case.fine.id).await? == PositionState::Paid {
        return Ok(());
    }
    let collection = Collection {
        number: position.number,
        owed: position.owed,
        page: position.page,
    };
    app.store
        .collected_elsewhere(case, &collection, today, now)
        .await?;
    Ok(())
}
