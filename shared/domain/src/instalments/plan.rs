//! The plan to the cent. Exact integer arithmetic; the last instalment absorbs what rounding leaves.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::eligibility::{LEAST_INSTALMENT, Refusal, greatest_number};
use crate::calendar::after_months;
use crate::field::{FieldError, Reason};
use crate::law::{Explanation, Explanations, Rule};
use crate::money::Cents;
use crate::settings::{InstalmentMethod, MunicipalitySettings};

/// One instalment: `amount = capital + interest`, in cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Instalment {
    /// 1 for the first.
    pub number: u16,
    /// Due day: so many months after the plan's start.
    pub due: Date,
    /// What is paid.
    pub amount: Cents,
    /// Its part of the sum.
    pub capital: Cents,
    /// Its interest.
    pub interest: Cents,
}

/// A plan of monthly instalments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The sum repaid.
    pub capital: Cents,
    /// All its interest.
    pub interest: Cents,
    /// The instalments, first to last.
    pub instalments: Vec<Instalment>,
    /// The rules that made it.
    pub explanations: Explanations<3>,
}

/// Months of a year times hundredths of a percent in one: what a monthly rate is a fraction of.
const MONTHLY: i64 = 12 * 10_000;
/// Greatest sum put in instalments, in cents; it keeps every product within range.
const GREATEST: Cents = Cents::new(100_000_000);

impl Plan {
    /// A plan as art. 202-bis allows it, by the municipality's method and rate.
    pub fn new(
        sum: Cents,
        number: u16,
        start: Date,
        settings: &MunicipalitySettings,
    ) -> Result<Result<Self, Refusal>, FieldError> {
        if sum <= Cents::ZERO || sum > GREATEST {
            let (min, max) = (1, GREATEST.get());
            return Err(FieldError::new("sum", Reason::OutOfRange { min, max }));
        }
        let greatest = greatest_number(sum);
        if !(2..=greatest).contains(&number) {
            return Ok(Err(Refusal::Number { greatest }));
        }
        let rate = i64::from(settings.instalment_rate);
        let parts = match settings.instalment_method {
            InstalmentMethod::French => french(sum, number, rate),
            InstalmentMethod::ConstantCapital => constant_capital(sum, number, rate),
        };
        let parts = parts.ok_or(FieldError::new("sum", Reason::TooLarge))?;
        let mut plan = Self::of_parts(sum, &parts, start)?;
        plan.explanations = Explanations::from_iter([
            Explanation::of(Rule::InstalmentsNumber).times(greatest),
            Explanation::of(Rule::InstalmentsMinimum).base(LEAST_INSTALMENT),
            Explanation::of(Rule::InstalmentsInterest).rate(settings.instalment_rate),
        ]);
        let smallest = plan.instalments.iter().map(|i| i.amount).min();
        Ok(match smallest {
            Some(smallest) if smallest < LEAST_INSTALMENT => {
                Err(Refusal::InstalmentTooSmall { smallest })
            }
            _ => Ok(plan),
        })
    }

    fn of_parts(capital: Cents, parts: &[(i64, i64)], start: Date) -> Result<Self, FieldError> {
        let too_large = || FieldError::new("sum", Reason::TooLarge);
        let mut interest = 0_i64;
        let mut instalments = Vec::with_capacity(parts.len());
        for (number, (capital, share)) in (1_u16..).zip(parts) {
            interest = interest.checked_add(*share).ok_or_else(too_large)?;
            instalments.push(Instalment {
                number,
                due: after_months(start, number)?,
                amount: Cents::new(capital.checked_add(*share).ok_or_else(too_large)?),
                capital: Cents::new(*capital),
                interest: Cents::new(*share),
            });
        }
        Ok(Self {
            capital,
            interest: Cents::new(interest),
            instalments,
            explanations: Explanations::new(),
        })
    }
}

/// Capital and interest of each instalment when all are equal.
fn french(sum: Cents, number: u16, rate: i64) -> Option<Vec<(i64, i64)>> {
    let instalment = french_instalment(sum, number, rate)?;
    let mut residual = sum.get();
    let mut parts = Vec::with_capacity(usize::from(number));
    for place in 1..=number {
        let interest = Cents::new(residual).mul_ratio_half_up(rate, MONTHLY)?.get();
        let capital = if place == number {
            residual
        } else {
            (instalment - interest).clamp(0, residual)
        };
        residual -= capital;
        parts.push((capital, interest));
    }
    Some(parts)
}

/// One for fixed-point fractions: eighteen digits, so that their products fit an `i128`.
const ONE: i128 = 1_000_000_000_000_000_000;

/// `sum × r ÷ (1 − (1 + r)^−n)`, to the cent, half up.
fn french_instalment(sum: Cents, number: u16, rate: i64) -> Option<i64> {
    if rate == 0 {
        return sum.mul_ratio_half_up(1, i64::from(number)).map(Cents::get);
    }
    let monthly = ONE.checked_mul(i128::from(rate))? / i128::from(MONTHLY);
    let mut growth = ONE;
    for _ in 0..number {
        growth = growth.checked_mul(ONE.checked_add(monthly)?)? / ONE;
    }
    // r·g ÷ (g − 1), still times ONE.
    let factor = monthly.checked_mul(growth)? / growth.checked_sub(ONE)?;
    let doubled = i128::from(sum.get()).checked_mul(factor)?.checked_mul(2)?;
    i64::try_from(doubled.checked_add(ONE)? / (2 * ONE)).ok()
}

/// Capital and interest of each instalment when the capital is shared out equally.
///
/// Instalments, and the interest in them, are differences of rounded running totals: each is within a cent of
/// its exact value, none is negative, and all together are the sum and its interest.
fn constant_capital(sum: Cents, number: u16, rate: i64) -> Option<Vec<(i64, i64)>> {
    let n = i64::from(number);
    let denominator = MONTHLY.checked_mul(2)?.checked_mul(n)?;
    let running = |weight: i64| sum.mul_ratio_half_up(weight, denominator).map(Cents::get);
    let (mut paid, mut interest_paid) = (0, 0);
    let mut parts = Vec::with_capacity(usize::from(number));
    for k in 1..=n {
        // After k instalments: r·S·Σ(1 − (j−1)/n) = r·S·k·(2n − k + 1) ÷ 2n.
        let interest_weight = rate.checked_mul(k)?.checked_mul(2 * n - k + 1)?;
        let capital_weight = MONTHLY.checked_mul(2)?.checked_mul(k)?;
        let total = running(capital_weight.checked_add(interest_weight)?)?;
        let interest = running(interest_weight)?;
        let share = interest - interest_paid;
        parts.push((total - paid - share, share));
        (paid, interest_paid) = (total, interest);
    }
    Some(parts)
}
