//! Who may see and pay for somebody else.

use serde::{Deserialize, Serialize};
use targa_domain::{Date, FiscalCode, Plate};

use crate::DelegationId;

/// Body of `PUT /v1/delegations/{id}`: lets another person see and pay the caller's fines. Safe to repeat; other
/// content under the same id is a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DelegationRequest {
    /// Who.
    pub delegate: FiscalCode,
    /// For one vehicle; without it for all, also those to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plate: Option<Plate>,
    /// Last day, at most two years from now.
    #[serde(with = "targa_domain::calendar::iso::date")]
    #[cfg_attr(feature = "schema", schemars(with = "Date"))]
    pub until: Date,
}

/// A delegation that holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Delegation {
    /// Key.
    pub id: DelegationId,
    /// Whose fines.
    pub owner: FiscalCode,
    /// Who sees and pays them.
    pub delegate: FiscalCode,
    /// For one vehicle; without it for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plate: Option<Plate>,
    /// Last day.
    #[serde(with = "targa_domain::calendar::iso::date")]
    #[cfg_attr(feature = "schema", schemars(with = "Date"))]
    pub until: Date,
}

/// Answer of `GET /v1/delegations`: those that hold, the newest first; a person has few.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Delegations {
    /// The caller lets others see and pay.
    pub given: Vec<Delegation>,
    /// Others let the caller.
    pub held: Vec<Delegation>,
}
