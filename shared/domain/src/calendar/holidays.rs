//! Which days are holidays.

use jiff::civil::{Date, Weekday};

use super::easter::easter_sunday;
use crate::settings::MonthDay;

/// National holidays on a fixed day: month, day, first year.
const FIXED: [(i8, i8, i16); 11] = [
    (1, 1, 0),
    (1, 6, 0),
    (4, 25, 0),
    (5, 1, 0),
    (6, 2, 0),
    (8, 15, 0),
    // Saint Francis: L. 151/2025.
    (10, 4, 2026),
    (11, 1, 0),
    (12, 8, 0),
    (12, 25, 0),
    (12, 26, 0),
];

/// The holidays of one municipality: Sundays, the national ones, and its patron saint if it says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    patron_saint: Option<MonthDay>,
}

impl Calendar {
    /// A calendar with, or without, a patron saint's day.
    pub const fn new(patron_saint: Option<MonthDay>) -> Self {
        Self { patron_saint }
    }

    /// Whether the day is a holiday. Saturday is not.
    pub fn is_holiday(&self, date: Date) -> bool {
        let (month, day) = (date.month(), date.day());
        if date.weekday() == Weekday::Sunday {
            return true;
        }
        let fixed = FIXED
            .iter()
            .any(|&(m, d, since)| m == month && d == day && date.year() >= since);
        let patron = self
            .patron_saint
            .is_some_and(|saint| saint.month == month && saint.day == day);
        fixed || patron || is_easter_monday(date)
    }

    /// The day itself, or the first one after it that is no holiday.
    pub fn roll(&self, date: Date) -> Date {
        let mut day = date;
        while self.is_holiday(day) {
            match day.tomorrow() {
                Ok(next) => day = next,
                // The last day of the calendar has no day after it.
                Err(_) => return day,
            }
        }
        day
    }
}

fn is_easter_monday(date: Date) -> bool {
    // Between 23 March and 26 April, on a Monday: cheap to rule out before computing Easter.
    if date.weekday() != Weekday::Monday || !matches!(date.month(), 3 | 4) {
        return false;
    }
    let monday = easter_sunday(date.year()).and_then(|easter| easter.tomorrow().ok());
    monday == Some(date)
}
