//! Dates as people and machines write them, with errors that name the field.

use jiff::civil::Date;

use crate::field::{FieldError, Reason};

/// Reads `2026-05-11` or `11/05/2026`. A day that is not in the calendar (30 February) is told apart from
/// a text that is no date.
pub fn parse_date(field: &'static str, text: &str) -> Result<Date, FieldError> {
    let error = |reason| FieldError::new(field, reason);
    let text = text.trim();
    if text.is_empty() {
        return Err(error(Reason::Empty));
    }
    let parts = match text.split_once('/') {
        Some((day, rest)) => rest.split_once('/').map(|(month, year)| (year, month, day)),
        None => text
            .split_once('-')
            .and_then(|(year, rest)| rest.split_once('-').map(|(month, day)| (year, month, day))),
    };
    let (year, month, day) = parts.ok_or(error(Reason::InvalidFormat))?;
    if year.len() != 4 {
        return Err(error(Reason::InvalidFormat));
    }
    let year = number(year).ok_or(error(Reason::InvalidFormat))?;
    let small = |text: &str| {
        let number = number(text).filter(|_| text.len() <= 2);
        number.and_then(|n| i8::try_from(n).ok())
    };
    let (month, day) = small(month)
        .zip(small(day))
        .ok_or(error(Reason::InvalidFormat))?;
    Date::new(year, month, day).map_err(|_| error(Reason::InvalidDate))
}

fn number(text: &str) -> Option<i16> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}
