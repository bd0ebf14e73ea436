//! A violation as it was ascertained: which hypothesis, when, with what, and the facts pricing needs.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::money::Cents;
use crate::tariff::HypothesisId;

/// The kind of vehicle, as far as amounts depend on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum VehicleKind {
    /// Car, van, or any vehicle without an amount of its own.
    #[default]
    Car,
    /// Two-wheeled motorcycle.
    Motorcycle,
    /// Two-wheeled moped.
    Moped,
    /// A vehicle of art. 142 comma 3: buses, lorries over 3.5 t, trailers, dangerous goods.
    Heavy,
}

impl VehicleKind {
    /// Whether the lower range for two-wheeled vehicles applies.
    pub const fn is_two_wheeled(self) -> bool {
        matches!(self, Self::Motorcycle | Self::Moped)
    }
}

/// A measured speed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Speed {
    /// As the device showed it, in km/h, before the tolerance.
    pub measured: u16,
    /// The limit on that road, in km/h.
    pub limit: u16,
}

/// What overstaying depends on. Times in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Parking {
    /// Time-limited parking (disc).
    Disc {
        /// Longest stay allowed.
        limit: u32,
        /// Time past it.
        overstay: u32,
    },
    /// Paid parking.
    Paid {
        /// Time paid for; 0 when nothing was paid.
        paid: u32,
        /// Time past it.
        overstay: u32,
        /// The fee not paid, in cents, added to the sanction.
        fee: Cents,
    },
}

/// A violation to be priced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts an officer ticks, each its own field on the wire"
)]
pub struct Violation {
    /// The row of the tariff.
    pub hypothesis: HypothesisId,
    /// When it was committed, local time.
    #[serde(with = "crate::calendar::iso::date_time")]
    #[cfg_attr(feature = "schema", schemars(with = "DateTime"))]
    pub committed_at: DateTime,
    /// With what.
    #[serde(default)]
    pub vehicle: VehicleKind,
    /// Licence held for less than three years: double points.
    #[serde(default)]
    pub novice: bool,
    /// Repeated within the time the hypothesis names.
    #[serde(default)]
    pub repeat: bool,
    /// An accident followed.
    #[serde(default)]
    pub accident: bool,
    /// Inside a built-up area.
    #[serde(default)]
    pub built_up_area: bool,
    /// Refused to stop or to show documents, or a comma of art. 202 comma 3: no reduced payment.
    #[serde(default)]
    pub reduced_payment_barred: bool,
    /// The measured speed, for art. 142.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speed: Option<Speed>,
    /// Times and fee, for overstayed parking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parking: Option<Parking>,
    /// The driver's points before this violation, when known, if below 20 because of earlier deductions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points_before: Option<u8>,
}

impl Violation {
    /// A plain violation by a car, with no further facts.
    pub const fn new(hypothesis: HypothesisId, committed_at: DateTime) -> Self {
        Self {
            hypothesis,
            committed_at,
            vehicle: VehicleKind::Car,
            novice: false,
            repeat: false,
            accident: false,
            built_up_area: false,
            reduced_payment_barred: false,
            speed: None,
            parking: None,
            points_before: None,
        }
    }
}
