//! One fine as the server tells it.

use serde::{Deserialize, Serialize};
use targa_domain::{Cents, Plate, Schedule, Violation};
use targa_pagopa::{CreditorCode, NoticeNumber};

use super::{Collection, Evidence, FinePlan, PayableOption, Verbale};
use crate::{FineId, Timestamp};

/// A fine with everything a client shows. The line of amounts is the server's: clients pick the
/// window of a day, they never re-compute it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fine {
    /// Key.
    pub id: FineId,
    /// Plate of the vehicle.
    pub plate: Plate,
    /// Where it happened, as the officer wrote it.
    pub place: String,
    /// What happened, and when.
    pub violation: Violation,
    /// Where the case stands.
    pub state: FineState,
    /// Number of the preavviso or verbale, as printed.
    pub reference: String,
    /// Numero avviso to pay with.
    pub notice_number: NoticeNumber,
    /// Fiscal code of the creditor.
    pub creditor: CreditorCode,
    /// Points taken from the driver's licence.
    pub points: u8,
    /// Every amount with its days and article.
    // Boxed: inline it is some ten kilobytes, and fines move by the page.
    pub schedule: Box<Schedule>,
    /// Images, in the order they were taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Present once pagoPA has said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
    /// The ways to pay there are at the same time, each with a notice of its own; paying one closes the others.
    /// Empty where only [`notice_number`](Self::notice_number) is there, which always asks what is owed today.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<PayableOption>,
    /// The verbale that followed an unpaid preavviso.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verbale: Option<Verbale>,
    /// Present while another body collects what was not paid in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collection: Option<Collection>,
    /// Present from the day instalments were granted, unless they lapse: its dues are paid, not the fine's own notices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<FinePlan>,
}

/// Where a case stands, as far as a list needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FineState {
    /// Left on the windscreen; the legal terms have not begun.
    Preavviso,
    /// Contested on the spot or notified: the terms run.
    Notified,
    /// Paid in full.
    Paid,
    /// Paid, but less than what was owed that day: it does not extinguish (Reg. 389).
    PaidShort,
    /// Annulled.
    Annulled,
}

impl FineState {
    /// All states, for the test that each has its words.
    pub const ALL: &[Self] = &[
        Self::Preavviso,
        Self::Notified,
        Self::Paid,
        Self::PaidShort,
        Self::Annulled,
    ];

    /// Whether something is left to pay: of what was paid short the rest, by a notice of its own.
    pub const fn payable(self) -> bool {
        match self {
            Self::Preavviso | Self::Notified | Self::PaidShort => true,
            Self::Paid | Self::Annulled => false,
        }
    }

    /// The code, as on the wire and in the locale files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Preavviso => "preavviso",
            Self::Notified => "notified",
            Self::Paid => "paid",
            Self::PaidShort => "paid-short",
            Self::Annulled => "annulled",
        }
    }
}

/// What pagoPA said about a payment; the client's word is never believed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Receipt {
    /// Identifier of the receipt at pagoPA.
    pub receipt_id: String,
    /// IUR: the payment service provider's own reference.
    pub iur: String,
    /// Amount paid.
    pub amount: Cents,
    /// When it was paid.
    #[serde(with = "crate::instant")]
    #[cfg_attr(feature = "schema", schemars(with = "Timestamp"))]
    pub paid_at: Timestamp,
    /// Name of the payment service provider.
    pub psp: String,
}
