//! The terms of a request.

use jiff::civil::Date;

use crate::appeals::Term;
use crate::calendar::{Calendar, after_days};
use crate::field::FieldError;
use crate::law::{Explanation, Explanations, Rule};

/// Days to ask, from the notification.
const ASK: u16 = 30;
/// Days after which silence is a refusal.
const SILENCE: u16 = 90;

/// Last day to ask for instalments. Asking gives up the appeal and the discount.
pub fn ask_by(notified: Date, calendar: Calendar) -> Result<Term, FieldError> {
    let deadline = calendar.deadline(notified, ASK)?;
    let mut explanations = Explanations::new();
    explanations.push(Explanation::of(Rule::InstalmentsTerm).days(ASK));
    explanations.push(Explanation::of(Rule::PlanGivesUpAppeal));
    if let Some(date) = deadline.rolled_from {
        explanations.push(Explanation::of(Rule::HolidayRoll).date(date));
    }
    Ok(Term {
        last: deadline.last,
        explanations,
    })
}

/// Last day for the entity to answer; without an answer by then the request is refused.
pub fn answer_by(asked: Date) -> Result<Term, FieldError> {
    let why = Explanation::of(Rule::InstalmentsSilence).days(SILENCE);
    Ok(Term {
        last: after_days(asked, SILENCE)?,
        explanations: Explanations::from_iter([why]),
    })
}
