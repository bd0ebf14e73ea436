//! What follows an unpaid preavviso: the verbale, its notification, collection by another body.

use serde::{Deserialize, Serialize};
use targa_domain::{Cents, Date};

/// A verbale as far as its case has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Verbale {
    /// Its number, as printed.
    pub number: String,
    /// Day it was drawn up.
    #[serde(with = "targa_domain::calendar::iso::date")]
    #[cfg_attr(feature = "schema", schemars(with = "Date"))]
    pub drawn_up_on: Date,
    /// Number in the municipality's protocol register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// SEND's name for the notification (IUN).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iun: Option<String>,
    /// Day the notification was perfected: the terms run from it. Until then the line's days are provisional.
    #[serde(default, with = "targa_domain::calendar::iso::maybe_date")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Date>"))]
    pub notified_on: Option<Date>,
    /// Expenses of ascertainment and notification known so far, in cents.
    pub expenses: Cents,
}

/// How a notification reached its addressee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NotifiedBy {
    /// SEND, digital domicile reached.
    SendDigital,
    /// SEND, digital domicile full or inactive: left on the platform.
    SendDigitalUnreachable,
    /// SEND on paper, received.
    SendPaper,
    /// SEND on paper, never collected.
    SendPaperNotCollected,
}

impl NotifiedBy {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::SendDigital,
        Self::SendDigitalUnreachable,
        Self::SendPaper,
        Self::SendPaperNotCollected,
    ];
}

/// What another body collects, which is more than at the municipality: its expenses and interest are on top.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Collection {
    /// The collector's number for it, as on its letters.
    pub number: String,
    /// Still owed there, in cents.
    pub owed: Cents,
    /// Page where it is seen and paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
}
