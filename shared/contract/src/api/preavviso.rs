//! A preavviso as the handheld sends it.

use serde::{Deserialize, Serialize};
use targa_domain::{Cents, Date, Plate, Violation};
use targa_pagopa::NoticeNumber;

use crate::{Problem, ProblemCode};

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

impl PreavvisoRequest {
    /// Whether the server, which said this of it, will catch up: `after`, its clock (the handheld's is fast, or it
    /// is the hour that comes twice at the end of summer time); `after-last-tariff`, its tariff (an older build).
    /// Such a record is sent again and has no place in the chain yet; every other refusal takes its place. A clock
    /// that jumped by days is not waited for: everything behind the record would wait too.
    pub fn lies_ahead(&self, problem: &Problem) -> bool {
        let param = |name| problem.params.get(name).map(String::as_str);
        let latest = self.issued_on.max(self.violation.committed_at.date());
        match param("reason") {
            _ if problem.code != ProblemCode::InvalidField => false,
            Some("after") => param("date")
                .and_then(|date| date.parse::<Date>().ok())
                .and_then(|theirs| theirs.tomorrow().ok())
                .is_some_and(|tomorrow| latest <= tomorrow),
            Some("after-last-tariff") => true,
            _ => false,
        }
    }
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
