//! A preavviso as the handheld sends it.

use serde::{Deserialize, Serialize};
use targa_domain::{Cents, Date, Plate, Violation};
use targa_pagopa::NoticeNumber;

/// Body of `PUT /v1/officer/preavvisi/{id}`. Repeating it with the same content changes nothing;
/// with other content it is a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PreavvisoRequest {
    /// Plate of the vehicle.
    pub plate: Plate,
    /// Where, in the officer's words.
    pub place: String,
    /// What happened, and when.
    pub violation: Violation,
    /// Day on which the slip was left.
    #[serde(with = "targa_domain::calendar::iso::date")]
    #[cfg_attr(feature = "schema", schemars(with = "Date"))]
    pub issued_on: Date,
    /// A number of the officer's lease.
    pub notice_number: NoticeNumber,
    /// What the slip says is owed on the day of issue, in cents: the server computes it again and
    /// refuses a difference instead of correcting paper that is already on the windscreen.
    pub printed_amount: Cents,
    /// The whole line as printed, window by window: where it is sent, every sum and every day is compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed_line: Option<Vec<PrintedWindow>>,
}

/// One line of the slip: a sum and until when it is right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PrintedWindow {
    /// What is owed, in cents.
    pub amount: Cents,
    /// Last day; none where the slip names no end.
    #[serde(default, with = "targa_domain::calendar::iso::maybe_date")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Date>"))]
    pub until: Option<Date>,
}
