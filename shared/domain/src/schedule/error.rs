//! Why no line of amounts can be drawn.

use crate::field::FieldError;

/// Why no line of amounts can be drawn.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    /// An input that cannot be.
    #[error(transparent)]
    Input(#[from] FieldError),
    /// No reduced payment (art. 202 comma 3): the sum is set by the Prefetto's order, not by a window.
    #[error("no reduced payment for this violation")]
    ReducedPaymentBarred,
}
