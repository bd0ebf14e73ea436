//! What waits for the person: one list, with the day by which it is to be done.

use serde::{Deserialize, Serialize};
use targa_domain::{Date, Plate};

use super::list::replies;
use crate::FineId;

replies! {
    "waiting" ShowWaiting => WaitingList;
}

/// What waits for me? From the cache.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct ShowWaiting {}

/// What waits, the nearest day first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingList {
    /// The day it was looked at.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub today: Date,
    /// The nearest day first, what has none last.
    pub items: Vec<WaitingItem>,
}

/// One thing that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingItem {
    /// What.
    pub what: WaitingFor,
    /// Of which fine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fine: Option<FineId>,
    /// Of which vehicle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plate: Option<Plate>,
    /// Last day to do it.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "targa_domain::calendar::iso::maybe_date"
    )]
    pub until: Option<Date>,
}

/// What may wait for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WaitingFor {
    /// Saying who was driving (art. 126-bis comma 2).
    DriverData,
    /// Paying what a payment left.
    PaidShort,
    /// Saying the code that came to the certified address.
    VerifyPec,
    /// Saying the code that came to the ordinary address.
    VerifyEmail,
    /// The registry says that the vehicle is somebody else's.
    VehicleNotYours,
    /// The registry does not know the plate.
    VehicleUnknown,
}
