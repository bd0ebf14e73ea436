//! The price of a violation.

use serde::{Deserialize, Serialize};

use crate::law::Explanations;
use crate::money::Cents;
use crate::tariff::{Accessory, HypothesisId, PointsLoss};

/// The sums of one violation, before expenses. All in cents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// The hypothesis priced: the one given, or the one a repetition turned it into.
    pub hypothesis: HypothesisId,
    /// The minimum: owed within sixty days.
    pub minimum: Cents,
    /// The maximum.
    pub maximum: Cents,
    /// Half the maximum: owed after sixty days.
    pub half_maximum: Cents,
    /// Unpaid parking fee, owed on top.
    pub fee: Cents,
    /// The part of the fee the discount also touches (a setting; normally zero).
    pub discounted_fee: Cents,
    /// Whether the 30 % is open.
    pub discount_allowed: bool,
    /// Whether the reduced payment is open at all.
    pub reduced_allowed: bool,
    /// Points taken.
    pub points: PointsLoss,
    /// What else follows.
    pub accessory: Option<Accessory>,
    /// Days of short suspension (218-ter), when the driver's points are known and it applies.
    pub short_suspension_days: Option<u16>,
    /// The rules that made it, in order.
    pub explanations: Explanations<12>,
}
