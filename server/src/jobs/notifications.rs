//! A verbale on its way: to whom, the protocol register, SEND, and the day on which it counts as notified.

mod follow;
mod hand_over;
mod provisional;

use futures_util::FutureExt;
use jiff::{SignedDuration, Timestamp};

use super::frame::{Job, JobError, Troubles};
use super::positions::next_attempt;
use crate::app::App;
use crate::config::VerbaleConfig;
use crate::store::{Step, VerbaleCase};

/// The job.
pub(super) const NOTIFICATIONS: Job = Job {
    name: "notifications",
    work: |app| move_all(app).boxed(),
};

const BATCH: u16 = 100;
/// Steps a case may take at once: the register, the request, its acceptance, perfection.
const MOST_STEPS: usize = 6;

/// What is left of a case after a step.
enum Next {
    /// It may go on at once.
    GoOn,
    /// Nothing to do before that.
    Wait(SignedDuration),
    /// Nothing to do any more.
    Over,
}

async fn move_all(app: &App) -> Result<(), JobError> {
    let Some(settings) = app.verbale.as_deref() else {
        return Ok(());
    };
    let steps = [
        Step::DrawnUp,
        Step::Registered,
        Step::Requested,
        Step::Dispatched,
        Step::Stuck,
    ];
    let mut troubles = Troubles::default();
    let cases = app
        .store
        .verbali_to_move(&steps, app.clock.now(), BATCH)
        .await?;
    for case in cases {
        let (fine, attempts) = (case.fine.id, case.attempts);
        let begun = app.clock.now();
        let moved = Box::pin(move_on(app, settings, case)).await;
        if let Err(JobError::Platform(_) | JobError::Missing(_)) = &moved {
            let next = next_attempt(begun, attempts);
            app.store.verbale_waits(fine, next, true).await?;
        }
        troubles.note(moved)?;
    }
    troubles.outcome()
}

/// Takes a case as far as it goes now. Between any two steps the server may be killed: each begins with what is
/// kept, and asks the platforms only what is safe to ask twice.
async fn move_on(app: &App, settings: &VerbaleConfig, case: VerbaleCase) -> Result<(), JobError> {
    let fine = case.fine.id;
    let mut case = Some(case);
    for _ in 0..MOST_STEPS {
        // Paid meanwhile: it stops wherever it is.
        let Some(at) = &case else { return Ok(()) };
        // The pause runs from the question, not from the answer.
        let asked_at = app.clock.now();
        if at.step != Step::Dispatched {
            provisional::keep(app, at, at.notification_cost).await?;
        }
        let next = match at.step {
            Step::DrawnUp => hand_over::register(app, settings, at).await?,
            Step::Registered => hand_over::request(app, settings, at).await?,
            Step::Requested => hand_over::accepted(app, settings, at).await?,
            Step::Dispatched => follow::follow(app, settings, at).await?,
            Step::Stuck => hand_over::stuck(app, settings, at).await?,
            Step::Notified => Next::Over,
        };
        match next {
            Next::GoOn => case = app.store.verbale(fine).await?,
            Next::Wait(pause) => {
                app.store
                    .verbale_waits(fine, later(asked_at, pause), false)
                    .await?;
                return Ok(());
            }
            Next::Over => return Ok(()),
        }
    }
    Ok(())
}

fn later(now: Timestamp, pause: SignedDuration) -> Timestamp {
    now.saturating_add(pause).unwrap_or(Timestamp::MAX)
}

/// The pause between two looks at SEND.
fn poll(settings: &VerbaleConfig) -> SignedDuration {
    SignedDuration::from_secs(settings.poll_seconds.into())
}
