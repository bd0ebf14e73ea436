use crate::check_digit::compute;
use crate::{NoticeNumber, Segregation};

/// Why a notice number cannot be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum EmitError {
    /// The creditor's own number does not fit its 13 digits.
    #[error("base: at most 13 digits")]
    BaseTooLong,
}

impl NoticeNumber {
    /// Makes the number `3` + segregation code + `base` on 13 digits + check digits.
    ///
    /// `base` is the creditor's own: unique under one segregation code, forever.
    pub const fn emit(segregation: Segregation, base: u64) -> Result<Self, EmitError> {
        const BASES: u64 = 10_u64.pow(13);
        if base >= BASES {
            return Err(EmitError::BaseTooLong);
        }
        let first_sixteen = (300 + segregation.get() as u64) * BASES + base;
        Ok(Self::from_digits(
            first_sixteen * 100 + compute(first_sixteen),
        ))
    }
}
