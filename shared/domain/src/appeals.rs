//! The terms that start with a notification besides payment: the two appeals, the driver's data, prescription.

use jiff::Span;
use jiff::civil::Date;

use crate::calendar::Calendar;
use crate::field::{FieldError, Reason};
use crate::law::{Explanation, Explanations, Rule};
use crate::money::Cents;

/// Days for the appeal to the Prefetto, and to give the driver's data.
const SIXTY: u16 = 60;
/// Days for the appeal to the Giudice di Pace, and to pay the Prefetto's order.
const THIRTY: u16 = 30;
/// Years after which the debt is prescribed.
const PRESCRIPTION: i16 = 5;

/// A last day, with the rules behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Last useful day.
    pub last: Date,
    /// The rules behind it.
    pub explanations: Explanations<3>,
}

/// Last day for the appeal to the Prefetto (art. 203 comma 1).
pub fn prefetto(notified: Date, calendar: Calendar) -> Result<Term, FieldError> {
    plain(notified, SIXTY, Rule::AppealPrefetto, calendar)
}

/// Last day for the appeal to the Giudice di Pace: thirty days, August out.
pub fn giudice_di_pace(notified: Date, calendar: Calendar) -> Result<Term, FieldError> {
    let deadline = calendar.deadline_without_august(notified, THIRTY)?;
    let mut explanations = Explanations::new();
    explanations.push(Explanation::of(Rule::AppealGiudiceDiPace).days(THIRTY));
    let without_pause = calendar.deadline(notified, THIRTY)?;
    if without_pause.last != deadline.last {
        explanations.push(Explanation::of(Rule::AugustPause));
    }
    if let Some(date) = deadline.rolled_from {
        explanations.push(Explanation::of(Rule::HolidayRoll).date(date));
    }
    Ok(Term {
        last: deadline.last,
        explanations,
    })
}

/// Last day to say who was driving (art. 126-bis comma 2), paid or not.
pub fn driver_data(notified: Date, calendar: Calendar) -> Result<Term, FieldError> {
    plain(notified, SIXTY, Rule::DriverData, calendar)
}

/// What the Prefetto's order asks at least when the appeal is lost: twice the minimum, within thirty days.
pub fn prefetto_loss(
    minimum: Cents,
    order_notified: Date,
    calendar: Calendar,
) -> Result<(Cents, Term), FieldError> {
    let sum = minimum
        .checked_mul(2)
        .ok_or(FieldError::new("minimum", Reason::TooLarge))?;
    let term = plain(order_notified, THIRTY, Rule::PrefettoLoss, calendar)?;
    Ok((sum, term))
}

/// First day on which the debt is prescribed, counted from the violation or the last act that interrupted it.
pub fn prescribed_from(last_act: Date) -> Result<Date, FieldError> {
    last_act
        .checked_add(Span::new().years(PRESCRIPTION))
        .and_then(Date::tomorrow)
        .map_err(|_| FieldError::new("date", Reason::TooLarge))
}

fn plain(day_zero: Date, days: u16, rule: Rule, calendar: Calendar) -> Result<Term, FieldError> {
    let deadline = calendar.deadline(day_zero, days)?;
    let mut explanations = Explanations::new();
    explanations.push(Explanation::of(rule).days(days));
    if let Some(date) = deadline.rolled_from {
        explanations.push(Explanation::of(Rule::HolidayRoll).date(date));
    }
    Ok(Term {
        last: deadline.last,
        explanations,
    })
}
