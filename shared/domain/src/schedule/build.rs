//! Putting windows in line: each begins the day after the one before it.

use jiff::civil::Date;

use super::{Schedule, ScheduleKind, Window, WindowKind};
use crate::calendar::Deadline;
use crate::field::{FieldError, Reason};
use crate::law::{Certainty, Explanation, Explanations, Rule};
use crate::money::Cents;

/// A sum past this cannot be a fine; it keeps every product within range.
const GREATEST: Cents = Cents::new(1_000_000_000);

/// What a window's sum contains.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    pub(super) sanction: Cents,
    pub(super) expenses: Cents,
    pub(super) fee: Cents,
    pub(super) surcharge: Cents,
}

impl Parts {
    fn total(&self) -> Result<Cents, FieldError> {
        self.sanction
            .checked_add(self.expenses)
            .and_then(|sum| sum.checked_add(self.fee))
            .and_then(|sum| sum.checked_add(self.surcharge))
            .ok_or(FieldError::new("amount", Reason::TooLarge))
    }
}

/// A line being drawn.
pub(super) struct Line {
    schedule: Schedule,
    next: Date,
}

impl Line {
    pub(super) fn new(kind: ScheduleKind, committed: Date, day_zero: Date) -> Self {
        Self {
            schedule: Schedule {
                kind,
                committed,
                day_zero,
                windows: arrayvec::ArrayVec::new(),
            },
            next: day_zero,
        }
    }

    /// The day the terms are counted from.
    pub(super) fn day_zero(&self) -> Date {
        self.schedule.day_zero
    }

    /// The first day the next window would have.
    pub(super) fn next(&self) -> Date {
        self.next
    }

    /// Adds a window up to `last`; none leaves the line open.
    pub(super) fn push(
        &mut self,
        (kind, semesters): (WindowKind, u16),
        last: Option<Deadline>,
        parts: Parts,
        mut explanations: Explanations<6>,
    ) -> Result<(), FieldError> {
        let too_large = || FieldError::new("date", Reason::TooLarge);
        if parts.fee > Cents::ZERO {
            note(&mut explanations, fee_step(kind, parts.fee));
        }
        if parts.expenses > Cents::ZERO {
            let why = Explanation::of(Rule::ExpensesAdded);
            note(&mut explanations, why.base(parts.expenses));
        }
        if let Some(date) = last.and_then(|deadline| deadline.rolled_from) {
            note(
                &mut explanations,
                Explanation::of(Rule::HolidayRoll).date(date),
            );
        }
        let window = Window {
            kind,
            semesters,
            first: self.next,
            last: last.map(|deadline| deadline.last),
            amount: parts.total()?,
            sanction: parts.sanction,
            expenses: parts.expenses,
            fee: parts.fee,
            surcharge: parts.surcharge,
            explanations,
        };
        if let Some(deadline) = last {
            self.next = deadline.last.tomorrow().map_err(|_| too_large())?;
        }
        self.schedule
            .windows
            .try_push(window)
            .map_err(|_| too_large())
    }

    pub(super) fn finish(self) -> Schedule {
        self.schedule
    }
}

/// The unpaid fee. Whether a discount touches it is open.
fn fee_step(kind: WindowKind, fee: Cents) -> Explanation {
    let step = Explanation::of(Rule::ParkingFee).base(fee);
    match kind {
        WindowKind::PreavvisoDiscounted | WindowKind::Discounted => {
            step.citing(step.citation, Certainty::Open)
        }
        _ => step,
    }
}

/// Adds a step; no window takes more steps than it has room for.
pub(super) fn note(steps: &mut Explanations<6>, step: Explanation) {
    let full = steps.try_push(step).is_err();
    debug_assert!(!full, "more steps than a window has room for");
}

/// Expenses are zero or more, and of a size an expense can have.
pub(super) fn check_expenses(expenses: Cents) -> Result<(), FieldError> {
    if expenses.is_negative() {
        return Err(FieldError::new("expenses", Reason::Negative));
    }
    if expenses > GREATEST {
        return Err(FieldError::new("expenses", Reason::TooLarge));
    }
    Ok(())
}
