//! The computation, step by step: row, vehicle, facts, repetition, night, doubling, consequences.

use arrayvec::ArrayVec;
use jiff::civil::{DateTime, Time};

use super::consequences::consequences;
use super::error::PricingError;
use super::facts::{apply_parking, check_speed};
use super::figure::{Figure, note};
use super::price::Price;
use crate::field::{FieldError, Reason};
use crate::law::{Certainty, Explanation, Explanations, Rule};
use crate::money::Cents;
use crate::settings::{MunicipalitySettings, NightOrder};
use crate::tariff::{Amounts, Repeat, Row, Tariff};
use crate::violation::{VehicleKind, Violation};

/// Prices a violation with the tariff of its day.
pub fn price(
    tariff: &Tariff,
    violation: &Violation,
    settings: &MunicipalitySettings,
) -> Result<Price, PricingError> {
    let mut steps = ArrayVec::new();
    let row = applicable_row(tariff, violation, &mut steps)?;
    let day = violation.committed_at.date();
    let certainty = tariff.version(day)?.certainty(row, day);
    let amounts = range(row, certainty, violation.vehicle, settings, &mut steps)?;
    let mut figure = Figure::new(amounts, steps);
    check_speed(row, violation, &mut figure)?;
    let fee = apply_parking(row, violation, settings, &mut figure)?;
    if violation.repeat && row.repeat == Some(Repeat::Doubles) {
        let why = Explanation::of(Rule::RepeatDoubling).citing(row.citation, row.certainty);
        figure.times(2, 1, why)?;
    }
    night_and_doubling(row, violation, settings.night_order, &mut figure)?;
    let Figure { amounts, mut steps } = figure;
    let follows = consequences(row, violation, settings, &mut steps)?;
    if violation.reduced_payment_barred {
        note(&mut steps, Explanation::of(Rule::ReducedPaymentBarred));
    }
    let half_maximum = amounts
        .maximum
        .mul_ratio_half_up(1, 2)
        .ok_or(FieldError::new("maximum", Reason::TooLarge))?;
    let discounted_fee = if settings.discount_on_parking_fee {
        fee
    } else {
        Cents::ZERO
    };
    Ok(Price {
        hypothesis: Some(row.id),
        minimum: amounts.minimum,
        maximum: amounts.maximum,
        half_maximum,
        fee,
        discounted_fee,
        discount_allowed: follows.discount_allowed,
        reduced_allowed: !violation.reduced_payment_barred,
        points: follows.points,
        accessory: follows.accessory,
        short_suspension_days: follows.short_suspension_days,
        explanations: steps,
    })
}

/// The row of the hypothesis, or the one a repetition turns it into.
fn applicable_row<'t>(
    tariff: &'t Tariff,
    violation: &Violation,
    steps: &mut Explanations<16>,
) -> Result<&'t Row, FieldError> {
    let day = violation.committed_at.date();
    let row = tariff.row(&violation.hypothesis, day)?;
    match row.repeat {
        Some(Repeat::Becomes {
            row: other,
            built_up_area_only,
        }) if violation.repeat && (violation.built_up_area || !built_up_area_only) => {
            let row = tariff.row(&other, day)?;
            let why = Explanation::of(Rule::RepeatHypothesis);
            note(steps, why.citing(row.citation, row.certainty));
            Ok(row)
        }
        _ => Ok(row),
    }
}

fn range(
    row: &Row,
    certainty: Certainty,
    vehicle: VehicleKind,
    settings: &MunicipalitySettings,
    steps: &mut Explanations<16>,
) -> Result<Amounts, FieldError> {
    let (amounts, rule) = match row.two_wheels {
        Some(amounts) if vehicle.is_two_wheeled() => (amounts, Rule::TwoWheels),
        None if row.two_wheels_open && vehicle.is_two_wheeled() => {
            let rule = Rule::TwoWheels;
            let open = FieldError::new("vehicle", Reason::NotSettled { rule });
            (settings.pavement_two_wheels.ok_or(open)?, rule)
        }
        _ => (row.amounts(), Rule::TariffRow),
    };
    let why = Explanation::of(rule).citing(row.citation, certainty);
    note(steps, why.base(amounts.minimum));
    Ok(amounts)
}

fn night_and_doubling(
    row: &Row,
    violation: &Violation,
    order: NightOrder,
    figure: &mut Figure,
) -> Result<(), FieldError> {
    let night = row.night && is_night(violation.committed_at);
    let doubled = row.heavy_doubles && violation.vehicle == VehicleKind::Heavy;
    let increase = |figure: &mut Figure| {
        if night {
            figure.times(4, 3, Explanation::of(Rule::NightIncrease))?;
        }
        Ok::<(), FieldError>(())
    };
    let double = |figure: &mut Figure| {
        if doubled {
            figure.times(2, 1, Explanation::of(Rule::HeavyVehicleDoubling))?;
        }
        Ok::<(), FieldError>(())
    };
    match order {
        NightOrder::NightFirst => {
            increase(figure)?;
            double(figure)
        }
        NightOrder::DoublingFirst => {
            double(figure)?;
            increase(figure)
        }
    }
}

/// After 22:00 and before 07:00; both hours sharp are day (art. 195 comma 2-bis).
fn is_night(at: DateTime) -> bool {
    const DUSK: Time = Time::constant(22, 0, 0, 0);
    const DAWN: Time = Time::constant(7, 0, 0, 0);
    at.time() > DUSK || at.time() < DAWN
}
