//! The caller.

use serde::{Deserialize, Serialize};
use targa_domain::FiscalCode;

/// Answer of `GET /v1/me`: what the token says of its bearer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Me {
    /// Whose data this caller sees.
    pub fiscal_code: FiscalCode,
    /// What the caller may do; every person is a citizen.
    pub roles: Vec<Role>,
}

/// What somebody with a token may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Any person: sees what is their own.
    Citizen,
    /// Issues preavvisi.
    Officer,
    /// Decides requests, answers messages, annuls.
    Office,
}
