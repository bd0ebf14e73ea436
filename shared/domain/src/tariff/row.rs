//! One row of the tariff.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::hypothesis::HypothesisId;
use crate::law::{Certainty, Citation};
use crate::money::Cents;
use crate::violation::Violation;

/// The range the law sets, in cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Amounts {
    /// Least sanction: what is paid within sixty days.
    pub minimum: Cents,
    /// Greatest sanction: half of it is owed after sixty days.
    pub maximum: Cents,
}

/// Points taken, as a range where the hypothesis covers several (148 comma 15: 2 to 5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PointsLoss {
    /// Fewest.
    pub from: u8,
    /// Most.
    pub to: u8,
}

impl PointsLoss {
    /// The number of points, when it is one.
    pub const fn exact(self) -> Option<u8> {
        if self.from == self.to {
            Some(self.from)
        } else {
            None
        }
    }
}

/// A length of time as the law writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Term {
    /// Days.
    Days(u16),
    /// Months.
    Months(u16),
}

/// What follows besides money and points. Serialised as `{"code": "…"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(!try_from))]
#[serde(
    tag = "code",
    rename_all = "kebab-case",
    try_from = "super::flat::FlatAccessory"
)]
pub enum Accessory {
    /// The vehicle is towed.
    Removal,
    /// Fermo: the vehicle stays put.
    AdministrativeStop {
        /// For so many days.
        days: u16,
    },
    /// Sequestro: the vehicle is seized.
    Seizure,
    /// The licence is suspended.
    Suspension {
        /// Shortest; none where the source gives no length.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Term>,
        /// Longest.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Term>,
    },
}

/// Why the 30 % is barred (art. 202 comma 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DiscountBar {
    /// Licence suspension is provided.
    Suspension,
    /// Confiscation is provided (art. 210 comma 3).
    Confiscation,
}

/// What a repetition changes. Serialised as `{"code": "…"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Repeat {
    /// The sanction doubles.
    Doubles,
    /// It is another hypothesis.
    Becomes {
        /// The row that applies.
        row: HypothesisId,
        /// Only inside built-up areas.
        #[serde(default)]
        built_up_area_only: bool,
    },
    /// The licence is suspended, and with that the discount is barred.
    Suspends {
        /// Shortest; none where the source gives no length.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Term>,
        /// Longest.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Term>,
    },
}

/// The facts a hypothesis is priced with. Serialised as `{"code": "…"}`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Conduct {
    /// None.
    #[default]
    Plain,
    /// Speed past the limit, tolerance taken off, in km/h: over `over`, up to `up_to`.
    Speed {
        /// Exclusive lower bound.
        over: u16,
        /// Inclusive upper bound; none for the last band.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        up_to: Option<u16>,
    },
    /// Time-limited parking.
    Disc,
    /// Paid parking.
    PaidParking,
}

/// One row: what happened, what it costs, what else follows, where it is written and how sure it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent marks of a table row, named as in the data file"
)]
pub struct Row {
    /// The stable key.
    pub id: HypothesisId,
    /// The article and comma that punish it.
    pub citation: Citation,
    /// Least sanction, in cents.
    pub minimum: Cents,
    /// Greatest sanction, in cents.
    pub maximum: Cents,
    /// The row this one is half of (193 comma 3), so that an update keeps it so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub half_of: Option<HypothesisId>,
    /// The range for two-wheeled vehicles, where the law has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub two_wheels: Option<Amounts>,
    /// Two-wheeled vehicles have a range of their own, which the source leaves open.
    #[serde(default, skip_serializing_if = "is_false")]
    pub two_wheels_open: bool,
    /// One third more at night (art. 195 comma 2-bis).
    #[serde(default, skip_serializing_if = "is_false")]
    pub night: bool,
    /// Doubled for the vehicles of art. 142 comma 3.
    #[serde(default, skip_serializing_if = "is_false")]
    pub heavy_doubles: bool,
    /// Points taken.
    #[serde(default)]
    pub points: PointsLoss,
    /// How sure the points are.
    pub points_certainty: Certainty,
    /// What else follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accessory: Option<Accessory>,
    /// Why the discount is barred, when it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_bar: Option<DiscountBar>,
    /// What a repetition changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Repeat>,
    /// In the list of the short suspension (art. 218-ter).
    #[serde(default, skip_serializing_if = "is_false")]
    pub short_suspension: bool,
    /// The facts it is priced with.
    #[serde(default)]
    pub conduct: Conduct,
    /// First day of the hypothesis itself, when later than its version's.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "crate::calendar::iso::maybe_date"
    )]
    pub since: Option<Date>,
    /// How sure the row is.
    pub certainty: Certainty,
    /// Where the figures were taken from.
    pub source: String,
    /// Plain Italian words an officer would type.
    pub keywords: Vec<String>,
}

impl Row {
    /// The range for vehicles without one of their own.
    pub const fn amounts(&self) -> Amounts {
        Amounts {
            minimum: self.minimum,
            maximum: self.maximum,
        }
    }

    /// What follows besides money and points, a repetition counted.
    pub fn accessory_of(&self, violation: &Violation) -> Option<Accessory> {
        match self.repeat {
            Some(Repeat::Suspends { from, to }) if violation.repeat => {
                Some(Accessory::Suspension { from, to })
            }
            _ => self.accessory,
        }
    }
}

impl Amounts {
    /// Half of both, to the cent; none past what can be computed.
    pub(super) fn half(self) -> Option<Self> {
        Some(Self {
            minimum: self.minimum.mul_ratio_half_up(1, 2)?,
            maximum: self.maximum.mul_ratio_half_up(1, 2)?,
        })
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde's skip_serializing_if hands a reference"
)]
fn is_false(flag: &bool) -> bool {
    !flag
}
