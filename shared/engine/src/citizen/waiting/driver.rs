//! Who was driving is to be said within sixty days of the notification (art. 126-bis comma 2).

use targa_contract::Problem;
use targa_contract::api::{CaseFact, Fine, FineState, Matter, Timeline};
use targa_domain::schedule::ScheduleKind;
use targa_domain::{Calendar, Date, appeals};

use crate::sync::HeardLetters;

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

/// Whether it was done: a case's timeline says so, or what was written about it.
pub(super) fn said(timeline: Option<&Timeline>, letters: Option<&HeardLetters>) -> bool {
    let mut facts = timeline.iter().flat_map(|timeline| &timeline.events);
    let mut messages = letters.iter().flat_map(|heard| &heard.messages);
    facts.any(|event| event.fact == CaseFact::DriverDataSent)
        || messages.any(|message| matches!(message.about, Matter::DriverData { .. }))
}
