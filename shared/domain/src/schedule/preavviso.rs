//! The municipality's own windows, before any verbale: no legal term runs and no notification cost is owed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::build::{Line, Parts};
use super::verbale::discounted_fee;
use super::{Schedule, ScheduleError, ScheduleKind, WindowKind};
use crate::calendar::{Calendar, Deadline, after_days};
use crate::field::{FieldError, Reason};
use crate::law::{Explanation, Explanations, Rule};
use crate::money::Cents;
use crate::pricing::Price;
use crate::settings::{MunicipalitySettings, PreavvisoSettings, PreavvisoStart};

/// The days a leaflet's line may depend on; which one counts is the municipality's setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreavvisoDates {
    /// Day of the violation.
    pub committed: Date,
    /// Day the leaflet was issued.
    pub issued: Date,
    /// Day it was received, when that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Date>,
}

impl PreavvisoDates {
    /// The day the municipality counts from.
    fn day_zero(&self, start: PreavvisoStart) -> Result<Date, FieldError> {
        let after = |field, day: Date, earlier: Date| {
            if day < earlier {
                Err(FieldError::new(field, Reason::Before { date: earlier }))
            } else {
                Ok(day)
            }
        };
        let issued = after("issued", self.issued, self.committed)?;
        let received = match self.received {
            Some(day) => Some(after("received", day, issued)?),
            None => None,
        };
        match start {
            PreavvisoStart::Violation => Ok(self.committed),
            PreavvisoStart::Issue => Ok(issued),
            PreavvisoStart::Receipt => received.ok_or(FieldError::new("received", Reason::Missing)),
        }
    }
}

impl Schedule {
    /// The line of a leaflet: the discount's window, then the minimum without notification costs.
    pub fn of_preavviso(
        price: &Price,
        dates: &PreavvisoDates,
        settings: &MunicipalitySettings,
    ) -> Result<Self, ScheduleError> {
        let leaflet = &settings.preavviso;
        leaflet.validate()?;
        let day_zero = dates.day_zero(leaflet.start)?;
        if !price.reduced_allowed {
            return Err(ScheduleError::ReducedPaymentBarred);
        }
        let calendar = Calendar::new(settings.patron_saint);
        let mut line = Line::new(ScheduleKind::Preavviso, dates.committed, day_zero);
        let end = |days| end(leaflet, calendar, day_zero, days);
        if price.discount_allowed && leaflet.discounts() {
            let last = end(leaflet.discounted_days)?;
            discounted(&mut line, price, leaflet, last)?;
        }
        let full = leaflet.full_days.map(end).transpose()?;
        if full.is_none_or(|deadline| deadline.last >= line.next()) {
            let mut why = Explanation::of(Rule::PreavvisoFull).base(price.minimum);
            if let Some(days) = leaflet.full_days {
                why = why.days(days);
            }
            let parts = Parts {
                sanction: price.minimum,
                expenses: Cents::ZERO,
                fee: price.fee,
                surcharge: Cents::ZERO,
            };
            line.push((WindowKind::PreavvisoFull, 0), full, parts, one(why))?;
        }
        Ok(line.finish())
    }
}

fn end(
    leaflet: &PreavvisoSettings,
    calendar: Calendar,
    day_zero: Date,
    days: u16,
) -> Result<Deadline, FieldError> {
    if leaflet.holiday_roll {
        calendar.deadline(day_zero, days)
    } else {
        Ok(Deadline {
            last: after_days(day_zero, days)?,
            rolled_from: None,
        })
    }
}

fn discounted(
    line: &mut Line,
    price: &Price,
    leaflet: &PreavvisoSettings,
    last: Deadline,
) -> Result<(), FieldError> {
    let percent = leaflet.discount_percent;
    let sanction = price
        .minimum
        .mul_ratio_half_up(100 - i64::from(percent), 100)
        .ok_or(FieldError::new("minimum", Reason::TooLarge))?;
    let parts = Parts {
        sanction,
        expenses: Cents::ZERO,
        fee: discounted_fee(price, percent)?,
        surcharge: Cents::ZERO,
    };
    let why = Explanation::of(Rule::PreavvisoDiscount)
        .percent(percent)
        .days(leaflet.discounted_days)
        .base(price.minimum);
    line.push(
        (WindowKind::PreavvisoDiscounted, 0),
        Some(last),
        parts,
        one(why),
    )
}

fn one(step: Explanation) -> Explanations<6> {
    Explanations::from_iter([step])
}
