//! Why a violation has no price.

use crate::field::FieldError;
use crate::law::Rule;

/// Why a violation has no price.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PricingError {
    /// An input that cannot be.
    #[error(transparent)]
    Input(#[from] FieldError),
    /// The facts are within what the law tolerates: there is no violation.
    #[error("no violation ({rule:?})")]
    NoViolation {
        /// The rule that tolerates it.
        rule: Rule,
    },
}
