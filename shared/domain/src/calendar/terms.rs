//! Terms in days and months.

use jiff::civil::Date;
use jiff::{SignedDuration, Span};

use super::holidays::Calendar;
use crate::field::{FieldError, Reason};

/// A last day, and the day it would have been without the holiday it fell on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// Last useful day.
    pub last: Date,
    /// Last day before moving on, when it moved.
    pub rolled_from: Option<Date>,
}

/// The n-th day after day zero. Holidays count; nothing moves.
pub fn after_days(day_zero: Date, days: u16) -> Result<Date, FieldError> {
    day_zero
        .checked_add(SignedDuration::from_hours(i64::from(days) * 24))
        .map_err(|_| FieldError::new("date", Reason::TooLarge))
}

/// The same day so many months later, or the last of that month.
pub fn after_months(date: Date, months: u16) -> Result<Date, FieldError> {
    date.checked_add(Span::new().months(i64::from(months)))
        .map_err(|_| FieldError::new("date", Reason::TooLarge))
}

impl Calendar {
    /// The last day of a term: first day out, holidays inside count, a holiday at the end moves on.
    pub fn deadline(&self, day_zero: Date, days: u16) -> Result<Deadline, FieldError> {
        let plain = after_days(day_zero, days)?;
        let last = self.roll(plain);
        Ok(Deadline {
            last,
            rolled_from: (last != plain).then_some(plain),
        })
    }

    /// The same with August out (L. 742/1969): only for the appeal to the Giudice di Pace.
    pub fn deadline_without_august(
        &self,
        day_zero: Date,
        days: u16,
    ) -> Result<Deadline, FieldError> {
        let too_large = || FieldError::new("date", Reason::TooLarge);
        let mut day = day_zero;
        let mut counted = 0;
        while counted < days {
            day = day.tomorrow().map_err(|_| too_large())?;
            if day.month() != 8 {
                counted += 1;
            }
        }
        let last = self.roll(day);
        Ok(Deadline {
            last,
            rolled_from: (last != day).then_some(day),
        })
    }
}
