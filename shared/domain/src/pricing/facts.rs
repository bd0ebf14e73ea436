//! The facts of a violation against its row: speed and parking.

use super::error::PricingError;
use super::figure::{Figure, note};
use super::speed::{excess_hundredths, in_band};
use crate::field::{FieldError, Reason};
use crate::law::{Explanation, Rule};
use crate::money::Cents;
use crate::settings::{MunicipalitySettings, ParkingPeriods};
use crate::tariff::{Conduct, Row};
use crate::violation::{Parking, Violation};

/// Minutes of 24 hours.
const DAY: u32 = 24 * 60;
/// An overstay of art. 7 comma 15 counts at most four times.
const DISC_CAP: u32 = 4;
/// A fee past this is a typing error; it also keeps sums within range.
const GREATEST_FEE: Cents = Cents::new(10_000_000);

fn refuse(field: &'static str, reason: Reason) -> PricingError {
    FieldError::new(field, reason).into()
}

/// The measured speed must fall in the row's band; a row of another kind takes no speed.
pub(super) fn check_speed(
    row: &Row,
    violation: &Violation,
    figure: &mut Figure,
) -> Result<(), PricingError> {
    let Some(speed) = violation.speed else {
        return Ok(());
    };
    let Conduct::Speed { over, up_to } = row.conduct else {
        return Err(refuse("speed", Reason::Mismatch));
    };
    let excess = excess_hundredths(speed);
    if excess <= 0 {
        let rule = Rule::SpeedTolerance;
        return Err(PricingError::NoViolation { rule });
    }
    if !in_band(excess, over, up_to) {
        return Err(refuse("speed", Reason::Mismatch));
    }
    note(&mut figure.steps, Explanation::of(Rule::SpeedTolerance));
    Ok(())
}

/// Applies overstayed time; gives the unpaid fee.
pub(super) fn apply_parking(
    row: &Row,
    violation: &Violation,
    settings: &MunicipalitySettings,
    figure: &mut Figure,
) -> Result<Cents, PricingError> {
    match (row.conduct, violation.parking) {
        // A disc overstayed by less than a whole period is the plain sanction: no facts, no multiple.
        (Conduct::Plain | Conduct::Speed { .. } | Conduct::Disc, None) => Ok(Cents::ZERO),
        (Conduct::PaidParking, None) => Err(refuse("parking", Reason::Missing)),
        (Conduct::Disc, Some(Parking::Disc { limit, overstay })) => {
            disc(limit, overstay, figure)?;
            Ok(Cents::ZERO)
        }
        (
            Conduct::PaidParking,
            Some(Parking::Paid {
                paid,
                overstay,
                fee,
            }),
        ) => {
            paid_parking(paid, overstay, settings.parking_periods, figure)?;
            check_fee(fee)?;
            if fee > Cents::ZERO {
                let why = Explanation::of(Rule::ParkingFee).base(fee);
                note(&mut figure.steps, why);
            }
            Ok(fee)
        }
        (_, Some(_)) => Err(refuse("parking", Reason::Mismatch)),
    }
}

fn check_fee(fee: Cents) -> Result<(), PricingError> {
    if fee.is_negative() {
        return Err(refuse("parking.fee", Reason::Negative));
    }
    if fee > GREATEST_FEE {
        return Err(refuse("parking.fee", Reason::TooLarge));
    }
    Ok(())
}

fn at_least_one(field: &'static str, value: u32) -> Result<(), PricingError> {
    if value == 0 {
        let max = i64::from(u32::MAX);
        return Err(refuse(field, Reason::OutOfRange { min: 1, max }));
    }
    Ok(())
}

/// Times the whole maximum stays contained in the overstay: at least once, at most four times.
fn disc(limit: u32, overstay: u32, figure: &mut Figure) -> Result<(), PricingError> {
    at_least_one("parking.limit", limit)?;
    at_least_one("parking.overstay", overstay)?;
    let periods = (overstay / limit).clamp(1, DISC_CAP);
    multiply(figure, periods, Rule::DiscPeriods)
}

/// Up to 10 % over nothing, up to 50 % half, beyond or unpaid the whole; again for each 24 hours.
fn paid_parking(
    paid: u32,
    overstay: u32,
    counting: ParkingPeriods,
    figure: &mut Figure,
) -> Result<(), PricingError> {
    at_least_one("parking.overstay", overstay)?;
    let (over, base) = (u64::from(overstay), u64::from(paid));
    if over * 10 <= base {
        let rule = Rule::ParkingTolerance;
        return Err(PricingError::NoViolation { rule });
    }
    if over * 2 <= base {
        figure.times(1, 2, Explanation::of(Rule::ParkingHalf))?;
    } else {
        note(&mut figure.steps, Explanation::of(Rule::ParkingFull));
    }
    let periods = match counting {
        ParkingPeriods::Begun => overstay.div_ceil(DAY),
        ParkingPeriods::Completed => (overstay / DAY).max(1),
    };
    multiply(figure, periods, Rule::ParkingDays)
}

fn multiply(figure: &mut Figure, periods: u32, rule: Rule) -> Result<(), PricingError> {
    if periods > 1 {
        let times =
            u16::try_from(periods).map_err(|_| refuse("parking.overstay", Reason::TooLarge))?;
        let why = Explanation::of(rule).times(times);
        figure.times(i64::from(periods), 1, why)?;
    }
    Ok(())
}
