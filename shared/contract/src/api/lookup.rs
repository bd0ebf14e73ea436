//! One notice, without an account.

use serde::{Deserialize, Serialize};
use targa_domain::{Cents, Plate, Schedule, Violation};
use targa_pagopa::{CreditorCode, NoticeNumber};

use super::FineState;
use crate::Timestamp;

/// Body of `POST /v1/lookups`: the number alone is never enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LookupRequest {
    /// Notice number (18 digits) or number of the verbale, as typed.
    pub number: String,
    /// Plate.
    pub plate: Plate,
}

/// Answer of `POST /v1/lookups`: only what paying needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PublicFine {
    /// What happened, and when.
    pub violation: Violation,
    /// Where the case stands.
    pub state: FineState,
    /// Numero avviso to pay with.
    pub notice_number: NoticeNumber,
    /// Fiscal code of the creditor.
    pub creditor: CreditorCode,
    /// Every amount with its days and article.
    pub schedule: Schedule,
    /// When and how much, if paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid: Option<PublicPayment>,
}

/// The payment as a walk-up user may see it: no names, no references.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PublicPayment {
    /// Amount paid.
    pub amount: Cents,
    /// When it was paid.
    #[serde(with = "crate::instant")]
    #[cfg_attr(feature = "schema", schemars(with = "Timestamp"))]
    pub paid_at: Timestamp,
}
