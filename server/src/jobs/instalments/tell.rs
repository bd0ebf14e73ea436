//! Dues at the payment platform: payable while their plan runs, withdrawn when it does not any more.

use jiff::Timestamp;

use super::BATCH;
use crate::app::App;
use crate::jobs::frame::{JobError, Troubles};
use crate::jobs::positions::next_attempt;
use crate::ports::{DebtPosition, PositionOption, PositionState};
use crate::store::{DueToTell, StoreError};

pub(super) async fn tell(app: &App, troubles: &mut Troubles) -> Result<(), StoreError> {
    let now = app.clock.now();
    for due in app.store.dues_to_tell(now, BATCH).await? {
        let told = if due.runs {
            stand(app, &due).await
        } else {
            withdraw(app, &due).await.map(drop)
        };
        if let Err(JobError::Platform(_)) = &told {
            let next = next_attempt(now, due.attempts);
            app.store.due_failed(&due, next).await?;
        }
        troubles.note(told)?;
    }
    Ok(())
}

async fn stand(app: &App, due: &DueToTell) -> Result<(), JobError> {
    let last = due.due.max(app.clock.today());
    let position = DebtPosition {
        key: due.key(),
        reference: due.reference.clone(),
        options: vec![PositionOption {
            notice_number: due.notice_number,
            amount: due.amount,
            due: app.clock.end_of(last).unwrap_or(Timestamp::MAX),
        }],
    };
    // Paid already, where an answer of the platform was lost: its receipt will tell.
    app.platforms.positions.stand(&position, false).await?;
    app.store.due_stands(due, app.clock.now()).await?;
    Ok(())
}

/// Nobody can pay it any more, or somebody just has: then its receipt is on its way.
pub(super) async fn withdraw(app: &App, due: &DueToTell) -> Result<PositionState, JobError> {
    let state = app.platforms.positions.withdraw(due.key()).await?;
    if state == PositionState::Open {
        app.store.due_closed(due).await?;
    }
    Ok(state)
}
