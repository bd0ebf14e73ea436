//! Who was driving is to be said within sixty days of the notification (art. 126-bis comma 2).

use targa_contract::Problem;
use targa_contract::api::{CaseFact, Fine, FineState, Timeline};
use targa_domain::schedule::ScheduleKind;
use targa_domain::{Calendar, Date, appeals};

/// The last day to say it; none where it is not asked for, or not any more. Having paid does not help.
pub(super) fn due(fine: &Fine, today: Date, calendar: Calendar) -> Result<Option<Date>, Problem> {
    let notified = fine.schedule.kind == ScheduleKind::Verbale
        && !matches!(fine.state, FineState::Preavviso | FineState::Annulled)
        && fine
            .verbale
            .as_ref()
            .is_none_or(|verbale| verbale.notified_on.is_some());
    if fine.points == 0 || !notified {
        return Ok(None);
    }
    let last = appeals::driver_data(fine.schedule.day_zero, calendar)?.last;
    Ok((today <= last).then_some(last))
}

/// Whether a case's timeline says that it was done.
pub(super) fn said(timeline: &Timeline) -> bool {
    let mut facts = timeline.events.iter().map(|event| &event.fact);
    facts.any(|fact| *fact == CaseFact::DriverDataSent)
}
