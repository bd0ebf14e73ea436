//! An unpaid preavviso becomes a verbale: first nobody can pay the preavviso any more, then the verbale stands.

use futures_util::FutureExt;
use jiff::ToSpan;
use jiff::civil::Date;
use targa_contract::api::{CaseFact, Fine};
use targa_domain::notification::{Addressee, NotifyBy};
use targa_domain::schedule::VerbaleDates;
use targa_domain::{Cents, Schedule, Violation, price};

use super::frame::{Job, JobError, Troubles};
use super::positions::withdrawn;
use crate::app::App;
use crate::config::VerbaleConfig;
use crate::ports::PositionState;
use crate::store::NewVerbale;

/// The job.
pub(super) const VERBALI: Job = Job {
    name: "verbali",
    work: |app| draw_up_all(app).boxed(),
};

const BATCH: u16 = 100;
/// Day zero while nobody knows when the notification will be perfected, in days from today: the sum of the first
/// window is asked until then.
const PROVISIONAL_DAYS: i64 = 60;

async fn draw_up_all(app: &App) -> Result<(), JobError> {
    let Some(settings) = app.verbale.as_deref() else {
        return Ok(());
    };
    let mut troubles = Troubles::default();
    let ended_before = app
        .clock
        .today()
        .saturating_sub(i64::from(settings.after_days).days());
    // Page by page to the end: cases that cannot move do not stand in the way of the others.
    let mut after = None;
    loop {
        let unpaid = app.store.unpaid_preavvisi(ended_before, after, BATCH);
        let page = unpaid.await?;
        for fine in &page {
            troubles.note(Box::pin(draw_up(app, settings, fine)).await)?;
        }
        after = page.last().map(|fine| fine.id);
        if page.len() < usize::from(BATCH) {
            return troubles.outcome();
        }
    }
}

async fn draw_up(app: &App, settings: &VerbaleConfig, fine: &Fine) -> Result<(), JobError> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let committed = fine.violation.committed_at.date();
    let notify_by = NotifyBy::of(Addressee::Resident, committed)?.last;
    if withdrawn(app, fine.id).await? == PositionState::Paid {
        // Paid at the last moment: its receipt is on its way, and will say what it closes.
        return Ok(());
    }
    if today > notify_by {
        let missed = CaseFact::NotifyTermMissed { last: notify_by };
        app.store.nothing_owed(fine, &missed, now).await?;
        return Ok(());
    }
    let expenses = Cents::new(settings.expenses.into());
    let line = line(app, &fine.violation, provisional(today), expenses)?;
    let new = NewVerbale {
        fine,
        on: today,
        notify_by,
        expenses,
        line: &line,
    };
    let settings = &app.municipality.settings;
    if app.store.draw_up(&new, settings, now).await? {
        app.positions_due.notify_one();
    }
    Ok(())
}

/// Day zero as long as nobody knows it.
pub(super) fn provisional(today: Date) -> Date {
    today.saturating_add(PROVISIONAL_DAYS.days())
}

/// The line of a verbale from its day zero, before any payment.
pub(super) fn line(
    app: &App,
    violation: &Violation,
    notified: Date,
    expenses: Cents,
) -> Result<Box<Schedule>, JobError> {
    let settings = &app.municipality.settings;
    let price = price(app.tariff, violation, settings)
        .map_err(|_| JobError::Missing("a violation that can be priced"))?;
    let dates = VerbaleDates {
        committed: violation.committed_at.date(),
        notified,
    };
    Schedule::of_verbale(&price, &dates, expenses, settings)
        .map(Box::new)
        .map_err(|_| JobError::Missing("a line for the verbale"))
}
