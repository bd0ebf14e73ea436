//! Lists that come in pages.

use serde::{Deserialize, Serialize};
use targa_domain::Schedule;
use targa_pagopa::{CreditorCode, NoticeNumber};

use super::{CaseEvent, Cursor, Fine, Receipt};
use crate::FineId;

/// Answer of `GET /v1/fines`, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FinePage {
    /// The fines.
    pub fines: Vec<Fine>,
    /// Where the next page begins; none on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Cursor>,
}

/// Answer of `GET /v1/fines/{id}/schedule`: the line alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FineSchedule {
    /// The fine.
    pub fine: FineId,
    /// Every amount with its days and article.
    pub schedule: Schedule,
}

/// Answer of `GET /v1/receipts`, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReceiptPage {
    /// The receipts.
    pub receipts: Vec<Quietanza>,
    /// Where the next page begins; none on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Cursor>,
}

/// What a quietanza says: a receipt of pagoPA and what it was for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quietanza {
    /// The fine that was paid.
    pub fine: FineId,
    /// Number of the preavviso or verbale.
    pub reference: String,
    /// What was paid.
    pub notice_number: NoticeNumber,
    /// Who was paid.
    pub creditor: CreditorCode,
    /// Name of the creditor.
    pub creditor_name: String,
    /// The receipt.
    pub receipt: Receipt,
}

/// Answer of `GET /v1/fines/{id}/timeline`: what happened to the case, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Timeline {
    /// The fine.
    pub fine: FineId,
    /// What happened.
    pub events: Vec<CaseEvent>,
}
