//! Weighing a payment against the line.

use jiff::civil::Date;

use super::outcome::{Outcome, Payment, Standing};
use crate::calendar::after_days;
use crate::field::{FieldError, Reason};
use crate::law::Rule;
use crate::money::Cents;
use crate::schedule::{Schedule, Window};
use crate::settings::MunicipalitySettings;

/// Days after the deadline within which an electronic payment still discharges.
const BANK_DAYS: u16 = 2;

/// What a payment does to a fine.
pub fn assess(
    schedule: &Schedule,
    standing: Standing,
    payment: &Payment,
    settings: &MunicipalitySettings,
) -> Result<Outcome, FieldError> {
    let amount = payment.amount;
    if amount <= Cents::ZERO {
        let (min, max) = (1, i64::MAX);
        let reason = Reason::OutOfRange { min, max };
        return Err(FieldError::new("amount", reason));
    }
    if payment.credited < schedule.committed {
        let date = schedule.committed;
        return Err(FieldError::new("credited", Reason::Before { date }));
    }
    match standing {
        Standing::Open { on_account } => {
            let residual = schedule.less_on_account(on_account, settings)?;
            against(&residual, payment, settings)
        }
        Standing::Paid | Standing::Annulled => Ok(Outcome::Double { refund: amount }),
        Standing::UnderAppeal => Ok(Outcome::Barred {
            rule: Rule::AppealBarsPayment,
        }),
        Standing::UnderPlan => Ok(Outcome::Barred {
            rule: Rule::PlanGivesUpAppeal,
        }),
    }
}

fn against(
    schedule: &Schedule,
    payment: &Payment,
    settings: &MunicipalitySettings,
) -> Result<Outcome, FieldError> {
    // Paid after the violation but before day zero (the letter was still on its way): the first window's sum.
    let day = payment.credited.max(schedule.day_zero);
    let current = schedule.window_on(day);
    if let Some(window) = current
        && payment.amount == window.amount
    {
        return Ok(Outcome::Exact {
            window: window.kind,
        });
    }
    if let Some((grace, deadline)) = grace_window(schedule, payment, day)?
        && payment.amount >= grace.amount
        && current.is_none_or(|window| payment.amount < window.amount)
    {
        return closed(grace, payment.amount, Some(deadline));
    }
    let Some(window) = current else {
        let last = schedule.windows.last().and_then(|window| window.last);
        let last = last.unwrap_or(schedule.day_zero);
        return Ok(Outcome::Expired { last });
    };
    if payment.amount > window.amount {
        return closed(window, payment.amount, None);
    }
    short(schedule, window, payment.amount, settings)
}

/// The window that ended at most two days before an electronic payment was credited.
fn grace_window<'s>(
    schedule: &'s Schedule,
    payment: &Payment,
    day: Date,
) -> Result<Option<(&'s Window, Date)>, FieldError> {
    if !payment.electronic {
        return Ok(None);
    }
    for window in &schedule.windows {
        if let Some(last) = window.last
            && last < day
            && day <= after_days(last, BANK_DAYS)?
        {
            return Ok(Some((window, last)));
        }
    }
    Ok(None)
}

fn closed(window: &Window, amount: Cents, grace: Option<Date>) -> Result<Outcome, FieldError> {
    let refund = difference(amount, window.amount)?;
    Ok(match grace {
        Some(deadline) if refund == Cents::ZERO => Outcome::LateWithinBankDays {
            window: window.kind,
            deadline,
        },
        _ => Outcome::Excess {
            window: window.kind,
            refund,
        },
    })
}

fn short(
    schedule: &Schedule,
    window: &Window,
    amount: Cents,
    settings: &MunicipalitySettings,
) -> Result<Outcome, FieldError> {
    let missing = difference(window.amount, amount)?;
    let then = match schedule.next_after(window.first) {
        Some(_) => {
            let residual = schedule.less_on_account(amount, settings)?;
            residual.next_after(window.first).map(|next| next.amount)
        }
        None => None,
    };
    Ok(Outcome::Short {
        missing,
        until: window.last,
        then,
    })
}

fn difference(more: Cents, less: Cents) -> Result<Cents, FieldError> {
    more.checked_sub(less)
        .ok_or(FieldError::new("amount", Reason::TooLarge))
}
