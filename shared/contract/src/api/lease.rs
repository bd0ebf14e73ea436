//! Blocks of notice numbers for handhelds, taken before the shift so that issuing works offline.

use serde::{Deserialize, Serialize};
use targa_pagopa::NoticeNumber;

/// Body of `POST /v1/officer/leases`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeaseRequest {
    /// How many numbers, 1 to 100.
    pub count: u16,
}

/// Answer of `POST /v1/officer/leases`: numbers that only this officer may use. They carry no
/// amount and cannot be paid until a preavviso binds them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lease {
    /// The numbers.
    pub notice_numbers: Vec<NoticeNumber>,
}
