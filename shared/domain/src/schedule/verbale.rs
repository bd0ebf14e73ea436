//! The legal windows, from contestation or notification to the last semester surcharge.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::build::{Line, Parts, check_expenses, note};
use super::surcharge::Surcharge;
use super::{Schedule, ScheduleError, ScheduleKind, WindowKind};
use crate::calendar::{Calendar, Deadline, after_months};
use crate::field::{FieldError, Reason};
use crate::law::{Explanation, Explanations, Rule};
use crate::money::Cents;
use crate::pricing::Price;
use crate::settings::{MunicipalitySettings, SurchargeBase};

/// Days of the discount.
pub(super) const DISCOUNT_DAYS: u16 = 5;
/// Days of the reduced payment.
pub(super) const REDUCED_DAYS: u16 = 60;
/// What the discount takes off, in percent.
const DISCOUNT_PERCENT: u16 = 30;
/// Months of a semester.
const SEMESTER: u16 = 6;

/// The days a verbale's line depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerbaleDates {
    /// Day of the violation.
    pub committed: Date,
    /// Day of contestation, or the day notification was perfected: day zero.
    pub notified: Date,
}

impl Schedule {
    /// The line of a verbale. Expenses in cents: never discounted, and no part of the surcharge's base unless set so.
    pub fn of_verbale(
        price: &Price,
        dates: &VerbaleDates,
        expenses: Cents,
        settings: &MunicipalitySettings,
    ) -> Result<Self, ScheduleError> {
        check_expenses(expenses)?;
        let VerbaleDates {
            committed,
            notified,
        } = *dates;
        if notified < committed {
            let reason = Reason::Before { date: committed };
            return Err(FieldError::new("notified", reason).into());
        }
        if !price.reduced_allowed {
            return Err(ScheduleError::ReducedPaymentBarred);
        }
        let calendar = Calendar::new(settings.patron_saint);
        let mut line = Line::new(ScheduleKind::Verbale, committed, notified);
        discounted(&mut line, price, expenses, calendar)?;
        reduced(&mut line, price, expenses, calendar)?;
        later(&mut line, price, expenses, settings)?;
        Ok(line.finish())
    }
}

fn discounted(
    line: &mut Line,
    price: &Price,
    expenses: Cents,
    calendar: Calendar,
) -> Result<(), FieldError> {
    let Some(sanction) = price.discounted() else {
        return Ok(());
    };
    let parts = Parts {
        sanction,
        expenses,
        fee: discounted_fee(price, DISCOUNT_PERCENT)?,
        surcharge: Cents::ZERO,
    };
    let why = Explanation::of(Rule::Discount)
        .percent(DISCOUNT_PERCENT)
        .days(DISCOUNT_DAYS)
        .base(price.minimum);
    let last = calendar.deadline(line.day_zero(), DISCOUNT_DAYS)?;
    line.push((WindowKind::Discounted, 0), Some(last), parts, one(why))
}

/// The fee, with the discount on the part of it the municipality lets it touch.
pub(super) fn discounted_fee(price: &Price, percent: u16) -> Result<Cents, FieldError> {
    let off = price
        .discounted_fee
        .mul_ratio_half_up(i64::from(percent), 100);
    off.and_then(|off| price.fee.checked_sub(off))
        .ok_or(FieldError::new("fee", Reason::TooLarge))
}

fn reduced(
    line: &mut Line,
    price: &Price,
    expenses: Cents,
    calendar: Calendar,
) -> Result<(), FieldError> {
    let parts = Parts {
        sanction: price.minimum,
        expenses,
        fee: price.fee,
        surcharge: Cents::ZERO,
    };
    let why = Explanation::of(Rule::ReducedPayment)
        .days(REDUCED_DAYS)
        .base(price.minimum);
    let last = calendar.deadline(line.day_zero(), REDUCED_DAYS)?;
    line.push((WindowKind::Reduced, 0), Some(last), parts, one(why))
}

/// From the day after the sixtieth: half the maximum, then a tenth more per completed semester.
fn later(
    line: &mut Line,
    price: &Price,
    expenses: Cents,
    settings: &MunicipalitySettings,
) -> Result<(), FieldError> {
    let due = line.next();
    let base = match settings.surcharge_base {
        SurchargeBase::Sanction => price.half_maximum,
        SurchargeBase::SanctionAndExpenses => price
            .half_maximum
            .checked_add(expenses)
            .ok_or(FieldError::new("expenses", Reason::TooLarge))?,
    };
    let surcharge = Surcharge::on(base, settings)?;
    let mut semesters = 0;
    loop {
        let (sum, reached) = surcharge.after(semesters)?;
        let parts = Parts {
            sanction: price.half_maximum,
            expenses,
            fee: price.fee,
            surcharge: sum,
        };
        let mut why = one(Explanation::of(Rule::AfterSixtyDays).base(price.maximum));
        let kind = if semesters == 0 {
            WindowKind::AfterSixtyDays
        } else {
            let step = Explanation::of(Rule::SemesterSurcharge)
                .times(semesters)
                .percent(10)
                .base(surcharge.base());
            note(&mut why, step);
            if surcharge.is_cap(sum) {
                let step = Explanation::of(Rule::SurchargeCap).base(sum);
                note(&mut why, step);
            }
            WindowKind::Surcharge
        };
        let last = if reached {
            None
        } else {
            let next = after_months(due, (semesters + 1) * SEMESTER)?;
            let last = next
                .yesterday()
                .map_err(|_| FieldError::new("date", Reason::TooLarge))?;
            Some(Deadline {
                last,
                rolled_from: None,
            })
        };
        line.push((kind, semesters), last, parts, why)?;
        if reached {
            return Ok(());
        }
        semesters += 1;
    }
}

fn one(step: Explanation) -> Explanations<6> {
    Explanations::from_iter([step])
}
