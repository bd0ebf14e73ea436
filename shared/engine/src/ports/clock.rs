//! What time it is, here and in Rome.

use jiff::{Timestamp, civil, tz::TimeZone};
use targa_contract::{Problem, ProblemCode};

/// Tells the time. The law counts days of Europe/Rome, whatever the device's own zone is.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// The device's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// Date and time on a wall in Rome, to the second.
pub(crate) fn now_in_rome(clock: &dyn Clock) -> Result<civil::DateTime, Problem> {
    in_rome(clock.now())
}

/// An instant on that wall.
pub(crate) fn in_rome(instant: Timestamp) -> Result<civil::DateTime, Problem> {
    let rome = TimeZone::get("Europe/Rome").map_err(|_| ProblemCode::Internal)?;
    let there = rome.to_datetime(instant).with();
    there
        .subsec_nanosecond(0)
        .build()
        .map_err(|_| ProblemCode::Internal.into())
}

/// The date in Rome.
pub(crate) fn today(clock: &dyn Clock) -> Result<civil::Date, Problem> {
    now_in_rome(clock).map(civil::DateTime::date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::FixedClock;

    #[test]
    fn the_day_is_romes() {
        // Ten past midnight in Rome, still yesterday in Greenwich.
        let clock = FixedClock::at("2026-05-03T22:10:00.5Z".parse().unwrap());
        assert_eq!(today(&clock).unwrap(), civil::date(2026, 5, 4));
        assert_eq!(
            now_in_rome(&clock).unwrap(),
            civil::date(2026, 5, 4).at(0, 10, 0, 0)
        );
    }
}
