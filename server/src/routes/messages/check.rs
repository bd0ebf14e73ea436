//! Whether a message can be taken: its words, and its time.

use targa_contract::Problem;
use targa_contract::api::{Driver, Fine, FineState, Matter, MessageRequest};
use targa_domain::appeals::driver_data;
use targa_domain::schedule::ScheduleKind;
use targa_domain::{Calendar, FieldError, Reason};

use crate::app::App;
use crate::text;

const LONGEST_TEXT: u16 = 4000;

/// Trims every text and says which one cannot be taken.
pub(super) fn words(said: &mut MessageRequest) -> Result<(), FieldError> {
    said.text = text::lines("text", &said.text, LONGEST_TEXT)?;
    if let Matter::DriverData {
        driver: Some(driver),
    } = &mut said.about
    {
        let Driver {
            name,
            born_at,
            address,
            licence,
            ..
        } = driver;
        for (field, words, most) in [
            ("name", name, 100),
            ("born_at", born_at, 100),
            ("address", address, 200),
            ("number", &mut licence.number, 30),
            ("category", &mut licence.category, 10),
            ("issued_by", &mut licence.issued_by, 100),
        ] {
            *words = text::line(field, words, most)?;
        }
    }
    Ok(())
}

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
