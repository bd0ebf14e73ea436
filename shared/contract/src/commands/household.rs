//! The household's vehicles, as its screens ask and say them.

use serde::{Deserialize, Serialize};
use targa_domain::{Cents, Plate};

use super::list::replies;
use crate::api::Ownership;

replies! {
    "household" ShowHousehold => Household;
    "add-vehicle" AddVehicle => Household;
    "remove-vehicle" RemoveVehicle => Household;
}

/// Which vehicles do I call mine? As last heard where the server is away.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct ShowHousehold {}

/// Calls a vehicle mine; the registry says whether it is. Asking again for a vehicle that is there changes its
/// description and asks the registry anew.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct AddVehicle {
    /// Plate as typed.
    pub plate: String,
    /// Make and model in the person's own words, may be empty.
    #[serde(default)]
    pub description: String,
}

impl std::fmt::Debug for AddVehicle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AddVehicle(…)")
    }
}

/// Takes a vehicle and its fines out of my view; they go on existing.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct RemoveVehicle {
    /// Which.
    pub plate: Plate,
}

impl std::fmt::Debug for RemoveVehicle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RemoveVehicle(…)")
    }
}

/// The vehicles, by plate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Household {
    /// By plate.
    pub vehicles: Vec<HouseholdVehicle>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseholdVehicle {
    /// Plate.
    pub plate: Plate,
    /// Make and model in the person's own words, may be empty.
    pub description: String,
    /// Why its fines are shown here, or why they are not.
    pub standing: VehicleStanding,
    /// Fines that are shown here.
    pub fines: u32,
    /// Sum of what is owed today for them; none when nothing is.
    pub owed: Option<Cents>,
}

/// How a person stands to a vehicle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VehicleStanding {
    /// The registry says that it is theirs: its fines are seen.
    Verified,
    /// The registry did not answer and is asked again: nothing is seen yet.
    ToVerify,
    /// The registry says that it is somebody else's: nothing is seen.
    NotYours,
    /// The registry does not know the plate: nothing is seen.
    Unknown,
    /// Its owner lets them see and pay its fines.
    Delegated,
}

impl From<Ownership> for VehicleStanding {
    fn from(ownership: Ownership) -> Self {
        match ownership {
            Ownership::Verified => Self::Verified,
            Ownership::ToVerify => Self::ToVerify,
            Ownership::NotYours => Self::NotYours,
            Ownership::Unknown => Self::Unknown,
        }
    }
}
