//! A vehicle of the caller.

use serde::{Deserialize, Serialize};
use targa_domain::{Date, Plate};

/// A vehicle whose fines the caller may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Vehicle {
    /// Its plate, also its key.
    pub plate: Plate,
    /// Make and model in the owner's words, may be empty.
    pub description: String,
}

/// What the registry said when it was asked whether a vehicle is the caller's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Ownership {
    /// It is: its fines are seen.
    Verified,
    /// Nothing yet: the registry did not answer and is asked again.
    ToVerify,
    /// It is somebody else's.
    NotYours,
    /// It does not know the plate.
    Unknown,
}

impl Ownership {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Verified,
        Self::ToVerify,
        Self::NotYours,
        Self::Unknown,
    ];

    /// The word, as on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::ToVerify => "to-verify",
            Self::NotYours => "not-yours",
            Self::Unknown => "unknown",
        }
    }
}

/// A vehicle that the caller called theirs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClaimedVehicle {
    /// Its plate, also its key.
    pub plate: Plate,
    /// Make and model in the caller's words, may be empty.
    pub description: String,
    /// Whether it is theirs.
    pub ownership: Ownership,
}

/// Body of `PUT /v1/vehicles/{plate}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VehicleRequest {
    /// Make and model in the caller's words, at most 100 characters.
    #[serde(default)]
    pub description: String,
}

/// Answer of `GET /v1/vehicles`: all of them, a person has few.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Vehicles {
    /// By plate.
    pub vehicles: Vec<ClaimedVehicle>,
}

/// Answer of `GET /v1/officer/vehicles/{plate}`: what the registries say of a vehicle at the kerb. What is absent
/// cannot be told: it never means that all is well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VehicleStanding {
    /// Which.
    pub plate: Plate,
    /// Last day of the insurance (art. 193).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub insured_until: Option<Date>,
    /// Last day of the revisione (art. 80).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inspected_until: Option<Date>,
    /// Whether it is reported as stolen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stolen: Option<bool>,
}
