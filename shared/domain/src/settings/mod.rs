//! What a municipality decides for itself, and what the law leaves open. Every default is documented.

mod preavviso;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use preavviso::{PreavvisoSettings, PreavvisoStart};

use crate::field::{FieldError, Reason};
use crate::tariff::Amounts;

/// A day of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MonthDay {
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
}

/// What the semester surcharge is a tenth of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SurchargeBase {
    /// The sanction alone.
    #[default]
    Sanction,
    /// The sanction with the expenses.
    SanctionAndExpenses,
}

/// Which comes first for a heavy vehicle at night. They differ by a cent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NightOrder {
    /// One third more, rounded, then twice.
    #[default]
    NightFirst,
    /// Twice, then one third more.
    DoublingFirst,
}

/// How periods of 24 hours of paid parking are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ParkingPeriods {
    /// Each period begun counts.
    #[default]
    Begun,
    /// Each period completed counts, and at least one.
    Completed,
}

/// How a plan is repaid; the law does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum InstalmentMethod {
    /// Equal instalments.
    #[default]
    French,
    /// Equal shares of capital, falling interest.
    ConstantCapital,
}

/// A municipality's choices. Absent fields take their default; unknown ones are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct MunicipalitySettings {
    /// Leaflets. Default: 30 % less for 5 days from the violation.
    pub preavviso: PreavvisoSettings,
    /// The patron saint's day, a holiday for deadlines. Default: none.
    pub patron_saint: Option<MonthDay>,
    /// Greatest surcharge in percent of its base; none for no cap. Default: 60.
    pub surcharge_cap_percent: Option<u16>,
    /// What the surcharge is a tenth of. Default: the sanction without expenses.
    pub surcharge_base: SurchargeBase,
    /// Order of night increase and doubling. Default: night first.
    pub night_order: NightOrder,
    /// Whether the 30 % also touches the unpaid parking fee. Default: no.
    pub discount_on_parking_fee: bool,
    /// How periods of 24 hours of paid parking are counted. Default: each period begun.
    pub parking_periods: ParkingPeriods,
    /// Whether the short suspension (218-ter) bars the 30 %. Default: no.
    pub short_suspension_bars_discount: bool,
    /// Points for the bay of the disabled (158 comma 2 letter g). Default: 4.
    pub disabled_bay_points: u8,
    /// Range for two-wheeled vehicles on pavements and crossings (158 comma 5), in cents. Default: not settled,
    /// and such a violation cannot be priced.
    pub pavement_two_wheels: Option<Amounts>,
    /// Whether a fictitious notification (CAD, SEND) falling on a holiday moves on. Default: no.
    pub fictitious_notification_rolls: bool,
    /// How instalment plans are repaid. Default: French.
    pub instalment_method: InstalmentMethod,
    /// Yearly interest of instalment plans, in hundredths of a percent. Default: 450 (4.5 %).
    pub instalment_rate: u16,
}

impl Default for MunicipalitySettings {
    fn default() -> Self {
        Self {
            preavviso: PreavvisoSettings::default(),
            patron_saint: None,
            surcharge_cap_percent: Some(60),
            surcharge_base: SurchargeBase::default(),
            night_order: NightOrder::default(),
            discount_on_parking_fee: false,
            parking_periods: ParkingPeriods::default(),
            short_suspension_bars_discount: false,
            disabled_bay_points: 4,
            pavement_two_wheels: None,
            fictitious_notification_rolls: false,
            instalment_method: InstalmentMethod::default(),
            instalment_rate: 450,
        }
    }
}

impl MunicipalitySettings {
    /// Checks what serde cannot: each figure in its range, the patron's day in the calendar.
    pub fn validate(&self) -> Result<(), FieldError> {
        self.preavviso.validate()?;
        let range = |field, value: u16, max: u16| {
            if value > max {
                let max = i64::from(max);
                Err(FieldError::new(field, Reason::OutOfRange { min: 0, max }))
            } else {
                Ok(())
            }
        };
        range(
            "surcharge_cap_percent",
            self.surcharge_cap_percent.unwrap_or(0),
            1000,
        )?;
        range("disabled_bay_points", self.disabled_bay_points.into(), 10)?;
        range("instalment_rate", self.instalment_rate, 10_000)?;
        if let Some(saint) = self.patron_saint {
            // A leap year, so that 29 February is a day.
            Date::new(2024, saint.month, saint.day)
                .map_err(|_| FieldError::new("patron_saint", Reason::InvalidDate))?;
        }
        if let Some(amounts) = self.pavement_two_wheels
            && (amounts.minimum.get() <= 0 || amounts.maximum.get() / 2 < amounts.minimum.get())
        {
            let reason = Reason::OutOfRange {
                min: 1,
                max: i64::MAX,
            };
            return Err(FieldError::new("pavement_two_wheels", reason));
        }
        Ok(())
    }
}
