//! The price of a violation.

use serde::{Deserialize, Serialize};

use crate::field::{FieldError, Reason};
use crate::law::Explanations;
use crate::money::Cents;
use crate::tariff::{Accessory, HypothesisId, PointsLoss};

/// The sums of one violation, before expenses. All in cents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// The hypothesis priced: the one given, or the one a repetition turned it into. None when the
    /// range was read off a paper instead of the tariff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hypothesis: Option<HypothesisId>,
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
    pub explanations: Explanations<16>,
}

/// What the discount of art. 202 comma 1 leaves, in percent.
const LEFT_AFTER_DISCOUNT: i64 = 70;

impl Price {
    /// A price from the range printed on a paper, when the hypothesis is not in the tariff.
    pub fn of_range(
        minimum: Cents,
        maximum: Cents,
        discount_allowed: bool,
    ) -> Result<Self, FieldError> {
        const GREATEST: Cents = Cents::new(100_000_000);
        if minimum <= Cents::ZERO || minimum > GREATEST {
            let (min, max) = (1, GREATEST.get());
            return Err(FieldError::new("minimum", Reason::OutOfRange { min, max }));
        }
        let half_maximum = maximum.mul_ratio_half_up(1, 2);
        let half_maximum = half_maximum.filter(|half| *half >= minimum && maximum <= GREATEST);
        let half_maximum = half_maximum.ok_or(FieldError::new(
            "maximum",
            Reason::OutOfRange {
                min: minimum.get() * 2,
                max: GREATEST.get(),
            },
        ))?;
        Ok(Self {
            hypothesis: None,
            minimum,
            maximum,
            half_maximum,
            fee: Cents::ZERO,
            discounted_fee: Cents::ZERO,
            discount_allowed,
            reduced_allowed: true,
            points: PointsLoss::default(),
            accessory: None,
            short_suspension_days: None,
            explanations: Explanations::new(),
        })
    }

    /// The sanction with the 30 % off (art. 202 comma 1), when that is open. Without expenses and fee.
    pub fn discounted(&self) -> Option<Cents> {
        if !self.discount_allowed || !self.reduced_allowed {
            return None;
        }
        self.minimum.mul_ratio_half_up(LEFT_AFTER_DISCOUNT, 100)
    }
}
