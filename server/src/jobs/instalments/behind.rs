//! Dues whose day has passed: missed, and with the first or two others the plan is over (art. 202-bis).

use targa_domain::instalments::lapsed;

use super::BATCH;
use super::tell::withdraw;
use crate::app::App;
use crate::jobs::frame::{JobError, Troubles};
use crate::ports::PositionState;
use crate::store::{PlanStanding, StoreError};

pub(super) async fn lapse(app: &App, troubles: &mut Troubles) -> Result<(), StoreError> {
    // A plan may be one due behind for months: it is looked at, and stays.
    let mut after = None;
    loop {
        let today = app.clock.today();
        let plans = app.store.plans_behind(today, after, BATCH).await?;
        for plan in &plans {
            troubles.note(Box::pin(look_at(app, plan)).await)?;
        }
        match plans.last() {
            Some(last) if plans.len() == usize::from(BATCH) => after = Some(last.request),
            _ => return Ok(()),
        }
    }
}

async fn look_at(app: &App, plan: &PlanStanding) -> Result<(), JobError> {
    if !plan.missed.is_empty() {
        app.store.dues_missed(plan, app.clock.now()).await?;
    }
    if lapsed(&plan.standings).is_none() {
        return Ok(());
    }
    // First nobody can pay a due any more. Paid at the last moment: its receipt is on its way, and counts.
    for due in app.store.unpaid_dues(plan.request).await? {
        if withdraw(app, &due).await? == PositionState::Paid {
            return Ok(());
        }
    }
    let settings = &app.municipality.settings;
    let (now, today) = (app.clock.now(), app.clock.today());
    if app.store.plan_lapsed(plan, today, settings, now).await? {
        app.positions_due.notify_one();
    }
    Ok(())
}
