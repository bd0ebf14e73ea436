//! Whether a message can be taken now; its words the contract checks, for both ends.

use targa_contract::Problem;
use targa_contract::api::{Fine, FineState, Matter, MessageRequest};
use targa_domain::appeals::driver_data;
use targa_domain::schedule::ScheduleKind;
use targa_domain::{Calendar, FieldError, Reason};

use crate::app::App;

/// A driver's data only for a notified verbale, and only in the sixty days (art. 126-bis); everything else at any
/// time.
pub(super) fn in_time(app: &App, fine: &Fine, said: &MessageRequest) -> Result<(), Problem> {
    let Matter::DriverData { driver } = &said.about else {
        return Ok(());
    };
    let today = app.clock.today();
    let notified = fine.schedule.kind == ScheduleKind::Verbale
        && fine.state != FineState::Preavviso
        && fine
            .verbale
            .as_ref()
            .is_none_or(|verbale| verbale.notified_on.is_some());
    if !notified {
        return Err(Problem::invalid("about", "mismatch"));
    }
    let calendar = Calendar::new(app.municipality.settings.patron_saint);
    let last = driver_data(fine.schedule.day_zero, calendar)?.last;
    if today > last {
        return Err(FieldError::new("about", Reason::After { date: last }).into());
    }
    if let Some(driver) = driver {
        let after = |field| FieldError::new(field, Reason::After { date: today });
        if driver.born_on > today {
            return Err(after("born_on").into());
        }
        if driver.licence.issued_on > today {
            return Err(after("issued_on").into());
        }
    }
    Ok(())
}
