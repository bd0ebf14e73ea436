//! Which plan a request may have: the domain decides, this asks it in the words of the request. Both ends ask here, so
//! that a screen without a network and the server cannot say different plans.

use targa_domain::instalments::{Household, Plan, Refusal, ask_by, check, greatest_number};
use targa_domain::schedule::ScheduleKind;
use targa_domain::{
    Calendar, Cents, Date, FieldError, MunicipalitySettings, Reason, Schedule, Window, WindowKind,
};

use super::{FineState, InstalmentsAsked};
use crate::{Problem, ProblemCode};

impl InstalmentsAsked {
    /// The plan, if it is asked that day and starts then.
    pub fn plan(
        &self,
        (state, line): (FineState, &Schedule),
        today: Date,
        settings: &MunicipalitySettings,
    ) -> Result<Plan, Problem> {
        let window = repaid(state, line)?;
        let last = ask_by(line.day_zero, Calendar::new(settings.patron_saint))?.last;
        if today > last {
            return Err(FieldError::new("fine", Reason::After { date: last }).into());
        }
        let household = Household {
            income: self.income,
            relatives: self.relatives,
        };
        // The law speaks of the sanction; what is repaid is all that is owed.
        if let Some(refusal) = check(window.sanction, &household)? {
            return Err(refused(&refusal).into());
        }
        planned((state, line), self.number, today, settings)
    }
}

/// A plan of so many instalments that starts that day, whoever may have it: for what the office offers or grants.
pub fn planned(
    (state, line): (FineState, &Schedule),
    number: u16,
    start: Date,
    settings: &MunicipalitySettings,
) -> Result<Plan, Problem> {
    let sum = repaid(state, line)?.amount;
    if let Ok(plan) = Plan::new(sum, number, start, settings)? {
        return Ok(plan);
    }
    let max = most_instalments(sum, start, settings);
    Err(out_of_range("number", LEAST_INSTALMENTS.into(), max.into()).into())
}

/// Fewest instalments of a plan.
pub const LEAST_INSTALMENTS: u16 = 2;

/// Most instalments of a plan over this sum: as many as the law allows, none of them below its least.
pub fn most_instalments(sum: Cents, start: Date, settings: &MunicipalitySettings) -> u16 {
    let fits = |number: &u16| matches!(Plan::new(sum, *number, start, settings), Ok(Ok(_)));
    let mut numbers = (LEAST_INSTALMENTS..=greatest_number(sum)).rev();
    numbers.find(fits).unwrap_or(LEAST_INSTALMENTS)
}

/// The window whose sum is repaid; only what was notified and not paid has one.
pub fn repaid(state: FineState, line: &Schedule) -> Result<&Window, ProblemCode> {
    match state {
        FineState::Notified if line.kind == ScheduleKind::Verbale => {}
        FineState::Paid => return Err(ProblemCode::AlreadyPaid),
        _ => return Err(ProblemCode::NotPayable),
    }
    let mut windows = line.windows.iter();
    windows
        .find(|window| window.kind == WindowKind::Reduced)
        .ok_or(ProblemCode::NotPayable)
}

/// In the words of the request.
fn refused(refusal: &Refusal) -> FieldError {
    let rule = refusal.rule();
    match refusal {
        Refusal::IncomeTooHigh { limit } => out_of_range("income", 0, limit.get()),
        Refusal::SumTooSmall | Refusal::Number { .. } | Refusal::InstalmentTooSmall { .. } => {
            FieldError::new("fine", Reason::Excluded { rule })
        }
    }
}

const fn out_of_range(field: &'static str, min: i64, max: i64) -> FieldError {
    FieldError::new(field, Reason::OutOfRange { min, max })
}
