//! Who may pay in instalments, and in how many (art. 202-bis).

use serde::{Deserialize, Serialize};

use crate::field::{FieldError, Reason};
use crate::law::Rule;
use crate::money::Cents;

/// Income limit of the applicant alone.
const INCOME: Cents = Cents::new(1_062_816);
/// More for each relative in the household.
const PER_RELATIVE: Cents = Cents::new(103_291);
/// One verbale must be above this.
const LEAST_SUM: Cents = Cents::new(20_000);
/// No instalment below this.
pub(super) const LEAST_INSTALMENT: Cents = Cents::new(10_000);

/// The household behind a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Household {
    /// Taxable income of the last declaration, in cents.
    pub income: Cents,
    /// Relatives living together with the applicant.
    pub relatives: u8,
}

/// Why a request cannot be granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Refusal {
    /// The verbale is not above 200 euro.
    SumTooSmall,
    /// The household's income is above its limit.
    IncomeTooHigh {
        /// The limit for that household.
        limit: Cents,
    },
    /// Fewer than two, or more than the sum allows.
    Number {
        /// Most instalments for that sum.
        greatest: u16,
    },
    /// An instalment would be below 100 euro.
    InstalmentTooSmall {
        /// The smallest instalment it would have.
        smallest: Cents,
    },
}

impl Refusal {
    /// The rule behind it.
    pub const fn rule(&self) -> Rule {
        match self {
            Self::SumTooSmall => Rule::InstalmentsAmount,
            Self::IncomeTooHigh { .. } => Rule::InstalmentsIncome,
            Self::Number { .. } => Rule::InstalmentsNumber,
            Self::InstalmentTooSmall { .. } => Rule::InstalmentsMinimum,
        }
    }
}

/// The income limit of a household.
pub fn income_limit(relatives: u8) -> Result<Cents, FieldError> {
    PER_RELATIVE
        .checked_mul(i64::from(relatives))
        .and_then(|more| INCOME.checked_add(more))
        .ok_or(FieldError::new("relatives", Reason::TooLarge))
}

/// Most instalments for a sum: 12 up to 2,000 euro, 24 up to 5,000, 60 above.
pub const fn greatest_number(sum: Cents) -> u16 {
    match sum.get() {
        ..=200_000 => 12,
        200_001..=500_000 => 24,
        _ => 60,
    }
}

/// Whether the verbale and the household qualify; the plan itself checks number and instalments.
pub fn check(sum: Cents, household: &Household) -> Result<Option<Refusal>, FieldError> {
    if sum.is_negative() {
        return Err(FieldError::new("sum", Reason::Negative));
    }
    if household.income.is_negative() {
        return Err(FieldError::new("income", Reason::Negative));
    }
    if sum <= LEAST_SUM {
        return Ok(Some(Refusal::SumTooSmall));
    }
    let limit = income_limit(household.relatives)?;
    if household.income > limit {
        return Ok(Some(Refusal::IncomeTooHigh { limit }));
    }
    Ok(None)
}
