//! The vehicle registry (PRA of the ACI, archive of the Motorizzazione).

use futures_util::future::BoxFuture;
use jiff::civil::Date;
use targa_domain::{FiscalCode, Plate};

use super::{Addressee, PlatformError};

/// Whether a plate is somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// It is (owner, lessee or other registered holder).
    Yes {
        /// Since that day, if the registry knows.
        since: Option<Date>,
    },
    /// It is somebody else's.
    No,
    /// The registry does not know the plate, or cannot tell (foreign, diplomatic).
    Unknown,
}

/// Who answers for a vehicle on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keeper {
    /// To whom a verbale is notified.
    pub addressee: Addressee,
    /// Holder since, if the registry knows.
    pub since: Option<Date>,
}

/// What an officer at the kerb needs. `None` is "the registry cannot tell", never "all is well".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VehicleStanding {
    /// Last day of the insurance (responsabilità civile); a day gone by means not insured.
    pub insured_until: Option<Date>,
    /// Last day of the revisione.
    pub inspected_until: Option<Date>,
    /// Whether it is reported as stolen.
    pub stolen: Option<bool>,
}

/// The vehicle registry. All of it only reads and is safe to repeat.
pub trait VehicleRegistry: Send + Sync {
    /// Whether this plate is this person's on a day.
    fn holding<'a>(
        &'a self,
        plate: &'a Plate,
        person: &'a FiscalCode,
        on: Date,
    ) -> BoxFuture<'a, Result<Holding, PlatformError>>;

    /// Who is to be notified of a violation of that day; none when the registry does not know the plate.
    fn keeper<'a>(
        &'a self,
        plate: &'a Plate,
        on: Date,
    ) -> BoxFuture<'a, Result<Option<Keeper>, PlatformError>>;

    /// Insurance, revisione, stolen; none when the registry does not know the plate.
    fn standing<'a>(
        &'a self,
        plate: &'a Plate,
    ) -> BoxFuture<'a, Result<Option<VehicleStanding>, PlatformError>>;
}
