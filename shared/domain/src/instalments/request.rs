//! The terms of a request.

use jiff::civil::Date;

use crate::calendar::{Calendar, Deadline, after_days};
use crate::field::FieldError;

/// Days to ask, from the notification.
const ASK: u16 = 30;
/// Days after which silence is a refusal.
const SILENCE: u16 = 90;

/// Last day to ask for instalments. Asking gives up the appeal and the discount.
pub fn ask_by(notified: Date, calendar: Calendar) -> Result<Deadline, FieldError> {
    calendar.deadline(notified, ASK)
}

/// Last day for the entity to answer; without an answer by then the request is refused.
pub fn answer_by(asked: Date) -> Result<Date, FieldError> {
    after_days(asked, SILENCE)
}
