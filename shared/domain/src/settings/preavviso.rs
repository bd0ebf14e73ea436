//! The leaflet: not foreseen by law, so its window, start and discount are the municipality's.

use serde::{Deserialize, Serialize};

use crate::field::{FieldError, Reason};

/// The day a leaflet's days are counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PreavvisoStart {
    /// The day of the violation (Lavello, Gorgonzola, Verona).
    #[default]
    Violation,
    /// The day it was issued (Torino on paper).
    Issue,
    /// The day it was received (Torino on IO, Milano's app).
    Receipt,
}

/// A municipality's leaflets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PreavvisoSettings {
    /// Where the days start. Default: the violation.
    pub start: PreavvisoStart,
    /// Days with the discount; 0 for no discount. Default: 5.
    pub discounted_days: u16,
    /// The discount in percent of the minimum. Default: 30.
    pub discount_percent: u16,
    /// Days in which the full minimum can be paid without notification costs, from the same start.
    /// None: until the verbale is notified. Default: none.
    pub full_days: Option<u16>,
    /// Whether a last day on a holiday moves on, as for legal terms. Default: yes.
    pub holiday_roll: bool,
}

impl Default for PreavvisoSettings {
    fn default() -> Self {
        Self {
            start: PreavvisoStart::Violation,
            discounted_days: 5,
            discount_percent: 30,
            full_days: None,
            holiday_roll: true,
        }
    }
}

impl PreavvisoSettings {
    /// Whether there is a discount at all.
    pub fn discounts(&self) -> bool {
        self.discounted_days > 0 && self.discount_percent > 0
    }

    /// Checks each figure's range: days up to a year, percent up to 100.
    pub fn validate(&self) -> Result<(), FieldError> {
        let check = |field, value: u16, max: u16| {
            if value > max {
                let max = i64::from(max);
                Err(FieldError::new(field, Reason::OutOfRange { min: 0, max }))
            } else {
                Ok(())
            }
        };
        check("preavviso.discounted_days", self.discounted_days, 366)?;
        check("preavviso.full_days", self.full_days.unwrap_or(0), 366)?;
        check("preavviso.discount_percent", self.discount_percent, 100)
    }
}
