//! Instalments of the coercive phase (L. 160/2019 comma 796).

use crate::field::{FieldError, Reason};
use crate::law::{Explanation, Rule};
use crate::money::Cents;

/// Debt up to so many cents: at most so many monthly instalments.
const STEPS: [(i64, u16); 5] = [
    (10_000, 1),
    (50_000, 4),
    (300_000, 12),
    (600_000, 24),
    (2_000_000, 36),
];
/// Above the last step.
const ABOVE: u16 = 72;

/// Most instalments for a debt, in the explanation's `times`; 1 means none are granted.
pub fn coercive_instalments(debt: Cents) -> Result<Explanation, FieldError> {
    if debt <= Cents::ZERO {
        let (min, max) = (1, i64::MAX);
        return Err(FieldError::new("debt", Reason::OutOfRange { min, max }));
    }
    let step = STEPS.iter().find(|(up_to, _)| debt.get() <= *up_to);
    let greatest = step.map_or(ABOVE, |(_, number)| *number);
    Ok(Explanation::of(Rule::CoerciveInstalments)
        .times(greatest)
        .base(debt))
}
