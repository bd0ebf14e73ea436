//! Whose a vehicle is and was: what the registry says, and what silence means.

use targa_contract::api::Ownership;
use targa_domain::{Date, FiscalCode, Plate};

use crate::app::App;
use crate::jobs::{JobError, next_attempt};
use crate::ports::{Holding, PlatformError};
use crate::store::{Claim, HoldingQuestion, Period, StoreError};

/// What cannot be told today may be known in so many hours.
const UNKNOWN_HOURS: i64 = 30 * 24;

/// What became of a claim.
pub(crate) enum Said {
    /// It is theirs, so long at least.
    Theirs(Period),
    /// It is not known to be.
    Not(Ownership, Option<PlatformError>),
}

/// Asks the registry. Without one, or while it is silent, nothing is known: nobody's fines are shown on a guess.
pub(crate) async fn ask(app: &App, claim: &Claim) -> Said {
    let today = app.clock.today();
    match holding(app, &claim.vehicle.plate, &claim.person, today).await {
        None => Said::Not(Ownership::ToVerify, None),
        Some(Ok(Holding::Yes { since })) => Said::Theirs(Period::confirmed(today, since)),
        Some(Ok(Holding::No)) => Said::Not(Ownership::NotYours, None),
        Some(Ok(Holding::Unknown)) => Said::Not(Ownership::Unknown, None),
        Some(Err(error)) => Said::Not(Ownership::ToVerify, Some(error)),
    }
}

/// Asks whether a vehicle was theirs on the day of a fine, and keeps the answer.
pub(crate) async fn settle(app: &App, asked: &HoldingQuestion) -> Result<(), JobError> {
    let now = app.clock.now();
    let HoldingQuestion {
        person, plate, day, ..
    } = asked;
    match holding(app, plate, person, *day).await {
        None => Ok(()),
        Some(Ok(Holding::Yes { since })) => {
            let period = Period::confirmed(*day, since);
            Ok(app.store.holding_confirmed(asked, period, now).await?)
        }
        Some(Ok(Holding::No)) => Ok(app.store.holding_not_confirmed(asked, None).await?),
        Some(Ok(Holding::Unknown)) => {
            let pause = jiff::SignedDuration::from_hours(UNKNOWN_HOURS);
            let again = now.saturating_add(pause).unwrap_or(now);
            Ok(app.store.holding_not_confirmed(asked, Some(again)).await?)
        }
        Some(Err(error)) => {
            let again = next_attempt(now, asked.attempts);
            app.store.holding_not_confirmed(asked, Some(again)).await?;
            Err(error.into())
        }
    }
}

/// Asks since when a vehicle is theirs that an older version kept without days.
pub(crate) async fn date(app: &App, person: &FiscalCode, plate: &Plate) -> Result<(), JobError> {
    let today = app.clock.today();
    let period = match holding(app, plate, person, today).await {
        None => return Ok(()),
        Some(Ok(Holding::Yes { since })) => Some(Period::confirmed(today, since)),
        Some(Ok(Holding::No)) => None,
        // It was the office that said so, and nobody knows better.
        Some(Ok(Holding::Unknown)) => Some(Period::ALWAYS),
        Some(Err(error)) => return Err(error.into()),
    };
    let now = app.clock.now();
    app.store
        .holding_dated((person, plate), period, now)
        .await?;
    Ok(())
}

async fn holding(
    app: &App,
    plate: &Plate,
    person: &FiscalCode,
    on: Date,
) -> Option<Result<Holding, PlatformError>> {
    let registry = app.platforms.registry.as_ref()?;
    Some(registry.holding(plate, person, on).await)
}

/// What a person has just called theirs shows its fines at once, as far as few questions tell.
pub(crate) async fn settle_at_once(
    app: &App,
    person: &FiscalCode,
    plate: &Plate,
) -> Result<(), StoreError> {
    const AT_ONCE: u16 = 5;
    if app.platforms.registry.is_none() {
        return Ok(());
    }
    for _ in 0..AT_ONCE {
        let questions = app
            .store
            .holding_questions(Some((person, plate)), app.clock.now(), 1);
        let Some(question) = questions.await?.pop() else {
            break;
        };
        match settle(app, &question).await {
            Ok(()) => {}
            Err(JobError::Store(error)) => return Err(error),
            // The job asks again.
            Err(_) => break,
        }
    }
    Ok(())
}
