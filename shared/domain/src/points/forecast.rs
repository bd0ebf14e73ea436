//! What violations that are not settled yet would leave of a balance that somebody knows.

use jiff::civil::Date;

use super::{GREATEST, balance::clean_until};
use crate::field::{FieldError, Reason};

/// A violation that takes points from a licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deduction {
    /// Day of the violation.
    pub on: Date,
    /// Points it takes, as [`points_taken`](super::points_taken) says.
    pub points: u8,
    /// It is settled: a balance said today has it already.
    pub settled: bool,
}

/// What would be left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// Points left when all that is to come is taken.
    pub left: u8,
    /// None left: the licence is to be reviewed (art. 126-bis comma 6).
    pub revision: bool,
    /// Two years after the last violation, if that day is to come: without another one until then the licence has its
    /// first points again, or two more (art. 126-bis comma 5). None at 30, and under revision.
    pub recovery: Option<Date>,
}

/// Points that are still to come: of all violations that are not settled.
pub fn to_come(deductions: &[Deduction]) -> u16 {
    let coming = deductions.iter().filter(|deduction| !deduction.settled);
    coming.fold(0, |sum, deduction| {
        sum.saturating_add(deduction.points.into())
    })
}

/// The forecast for a balance that is true today, if the same person was driving each time.
pub fn forecast(
    balance: u8,
    deductions: &[Deduction],
    today: Date,
) -> Result<Forecast, FieldError> {
    if balance > GREATEST {
        let range = Reason::OutOfRange {
            min: 0,
            max: GREATEST.into(),
        };
        return Err(FieldError::new("balance", range));
    }
    let left = u16::from(balance).saturating_sub(to_come(deductions));
    // No more than the balance was.
    let left = u8::try_from(left).unwrap_or(balance);
    let last = deductions.iter().map(|deduction| deduction.on).max();
    let recovery = match last {
        Some(last) if left > 0 && left < GREATEST => Some(clean_until(last)?),
        _ => None,
    };
    Ok(Forecast {
        left,
        revision: left == 0,
        recovery: recovery.filter(|day| *day > today),
    })
}
