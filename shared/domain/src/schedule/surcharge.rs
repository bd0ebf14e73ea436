//! The surcharge of L. 689/1981 art. 27: a tenth per completed semester, up to the municipality's cap.

use crate::field::{FieldError, Reason};
use crate::money::Cents;
use crate::settings::MunicipalitySettings;

/// Semesters of the five years after which the debt is prescribed (art. 209).
const MOST_SEMESTERS: u16 = 10;

/// How the surcharge grows.
pub(super) struct Surcharge {
    base: Cents,
    cap: Option<Cents>,
}

impl Surcharge {
    pub(super) fn on(base: Cents, settings: &MunicipalitySettings) -> Result<Self, FieldError> {
        let cap = match settings.surcharge_cap_percent {
            Some(percent) => Some(share(base, i64::from(percent), 100)?),
            None => None,
        };
        Ok(Self { base, cap })
    }

    pub(super) fn base(&self) -> Cents {
        self.base
    }

    /// The surcharge after so many semesters, and whether it has reached its cap.
    pub(super) fn after(&self, semesters: u16) -> Result<(Cents, bool), FieldError> {
        let plain = share(self.base, i64::from(semesters), 10)?;
        Ok(match self.cap {
            Some(cap) if plain >= cap => (cap, true),
            _ => (plain, semesters >= MOST_SEMESTERS),
        })
    }

    /// Whether the sum is the cap's, so that the cap is worth telling.
    pub(super) fn is_cap(&self, surcharge: Cents) -> bool {
        self.cap == Some(surcharge)
    }
}

fn share(base: Cents, numerator: i64, denominator: i64) -> Result<Cents, FieldError> {
    base.mul_ratio_half_up(numerator, denominator)
        .ok_or(FieldError::new("amount", Reason::TooLarge))
}
