//! A sanction on its way: minimum and maximum, each step rounded to the cent, half up.

use crate::field::{FieldError, Reason};
use crate::law::{Explanation, Explanations};
use crate::money::Cents;
use crate::tariff::Amounts;

/// Minimum and maximum, with the steps that made them.
pub(super) struct Figure {
    pub(super) amounts: Amounts,
    pub(super) steps: Explanations<16>,
}

impl Figure {
    pub(super) fn new(amounts: Amounts, steps: Explanations<16>) -> Self {
        Self { amounts, steps }
    }

    /// Multiplies both ends by a ratio and notes why.
    ///
    /// Each step starts from the rounded figure before it, so that a reader can follow with a pencil.
    pub(super) fn times(
        &mut self,
        numerator: i64,
        denominator: i64,
        why: Explanation,
    ) -> Result<(), FieldError> {
        let base = self.amounts.minimum;
        self.amounts = Amounts {
            minimum: scaled(self.amounts.minimum, numerator, denominator)?,
            maximum: scaled(self.amounts.maximum, numerator, denominator)?,
        };
        note(&mut self.steps, why.base(base));
        Ok(())
    }
}

/// Adds a step. The longest chain of steps is shorter than the room for it.
pub(super) fn note(steps: &mut Explanations<16>, step: Explanation) {
    let full = steps.try_push(step).is_err();
    debug_assert!(!full, "more steps than a price has room for");
}

fn scaled(amount: Cents, numerator: i64, denominator: i64) -> Result<Cents, FieldError> {
    amount
        .mul_ratio_half_up(numerator, denominator)
        .ok_or(FieldError::new("amount", Reason::TooLarge))
}
