//! Speed: the tolerance of Reg. 345 and the band of the excess.

use jiff::civil::Date;

use crate::field::FieldError;
use crate::tariff::{Conduct, HypothesisId, Tariff};
use crate::violation::Speed;

/// The speed held against the driver, in hundredths of km/h: 5 km/h or 5 % taken off, whichever is more.
pub fn net_hundredths(measured: u16) -> i64 {
    let measured = i64::from(measured);
    measured * 100 - (measured * 5).max(500)
}

/// How far past the limit, in hundredths of km/h; zero or less is no violation.
pub fn excess_hundredths(speed: Speed) -> i64 {
    net_hundredths(speed.measured) - i64::from(speed.limit) * 100
}

/// Whether an excess falls in a band (over, up to] given in whole km/h.
pub(super) fn in_band(excess: i64, over: u16, up_to: Option<u16>) -> bool {
    excess > i64::from(over) * 100 && up_to.is_none_or(|end| excess <= i64::from(end) * 100)
}

/// The hypothesis of art. 142 a measured speed falls under that day; none when within the tolerance.
pub fn classify(
    tariff: &Tariff,
    speed: Speed,
    violation: Date,
) -> Result<Option<HypothesisId>, FieldError> {
    let excess = excess_hundredths(speed);
    let rows = &tariff.version(violation)?.rows;
    Ok(rows
        .iter()
        // A row a repetition leads to has the same band; the plain one comes first.
        .filter(|row| row.since.is_none_or(|since| since <= violation))
        .find(|row| match row.conduct {
            Conduct::Speed { over, up_to } => in_band(excess, over, up_to),
            _ => false,
        })
        .map(|row| row.id))
}
