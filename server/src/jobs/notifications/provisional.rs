//! The line of a verbale whose notification nobody knows the day of: the first window lies ahead, with what the
//! notification has cost so far.

use targa_domain::Cents;

use crate::app::App;
use crate::jobs::frame::JobError;
use crate::jobs::verbali::{line, provisional};
use crate::store::VerbaleCase;

/// Moves the line where its day zero has come or the cost has changed: no term runs before the notification.
pub(super) async fn keep(app: &App, case: &VerbaleCase, cost: Cents) -> Result<(), JobError> {
    let today = app.clock.today();
    let day_zero = case.fine.schedule.day_zero;
    if cost == case.notification_cost && day_zero > today {
        return Ok(());
    }
    let day_zero = if day_zero > today {
        day_zero
    } else {
        provisional(today)
    };
    let line = line(app, &case.fine.violation, day_zero, all(case, cost)?)?;
    let settings = &app.municipality.settings;
    app.store
        .verbale_restated(case, cost, &line, settings, app.clock.now())
        .await?;
    app.positions_due.notify_one();
    Ok(())
}

/// All expenses: of ascertainment and of notification.
pub(super) fn all(case: &VerbaleCase, cost: Cents) -> Result<Cents, JobError> {
    let sum = case.expenses.checked_add(cost);
    sum.ok_or(JobError::Missing("a cost of notification that can be"))
}
