//! The clock as a port: the law counts civil days of Europe/Rome, whatever the machine's zone is.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, time};
use jiff::tz::TimeZone;

/// Where instants come from: the system, or a test that moves them.
pub trait Instants: Send + Sync + 'static {
    /// Now, in UTC.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemInstants;

impl Instants for SystemInstants {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// Instants together with the zone that turns them into days.
#[derive(Clone)]
pub struct Clock {
    instants: Arc<dyn Instants>,
    rome: TimeZone,
}

impl Clock {
    /// A clock over a source of instants; fails only when this build carries no zone data.
    pub fn new(instants: impl Instants) -> Result<Self, jiff::Error> {
        Ok(Self {
            instants: Arc::new(instants),
            rome: TimeZone::get("Europe/Rome")?,
        })
    }

    /// Now, in UTC.
    pub fn now(&self) -> Timestamp {
        self.instants.now()
    }

    /// Now, as a watch in Rome shows it.
    pub fn local(&self) -> DateTime {
        self.rome.to_datetime(self.now())
    }

    /// Today's civil date in Rome.
    pub fn today(&self) -> Date {
        self.local().date()
    }

    /// The civil date in Rome of an instant.
    pub fn date_of(&self, instant: Timestamp) -> Date {
        self.rome.to_datetime(instant).date()
    }

    /// The last second of a civil day, in UTC; none past the range of instants.
    pub fn end_of(&self, day: Date) -> Option<Timestamp> {
        self.instant_of(day.to_datetime(time(23, 59, 59, 0)))
    }

    /// The instant of a watch in Rome, the earlier one where it shows the same time twice; none past the range
    /// of instants.
    pub fn instant_of(&self, local: DateTime) -> Option<Timestamp> {
        self.rome.to_timestamp(local).ok()
    }
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clock(Europe/Rome)")
    }
}
