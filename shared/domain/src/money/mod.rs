//! Money: whole cents, checked arithmetic, half-up rounding. Never a float.

mod text;

use serde::{Deserialize, Serialize};

/// An amount in euro cents. On the wire a plain integer of cents.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Cents(i64);

impl Cents {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount of so many cents.
    pub const fn new(cents: i64) -> Self {
        Self(cents)
    }

    /// An amount of whole euros, or none when it does not fit.
    pub const fn euros(euros: i64) -> Option<Self> {
        match euros.checked_mul(100) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// The number of cents.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// Whether it is below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Sum, or none on overflow.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// Difference, or none on overflow.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// Whole multiple, or none on overflow.
    #[must_use]
    pub const fn checked_mul(self, times: i64) -> Option<Self> {
        match self.0.checked_mul(times) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// `self × numerator ÷ denominator` to the cent, half up (−0.5 goes to 0).
    ///
    /// None when the denominator is not positive or the result does not fit.
    #[must_use]
    pub fn mul_ratio_half_up(self, numerator: i64, denominator: i64) -> Option<Self> {
        if denominator <= 0 {
            return None;
        }
        let product = i128::from(self.0).checked_mul(i128::from(numerator))?;
        let denominator = i128::from(denominator);
        let doubled = product.checked_mul(2)?.checked_add(denominator)?;
        let rounded = doubled.div_euclid(denominator.checked_mul(2)?);
        i64::try_from(rounded).ok().map(Self)
    }
}
