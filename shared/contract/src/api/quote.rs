//! What would be owed: stateless, nothing is kept.

use serde::{Deserialize, Serialize};
use targa_domain::{Cents, Date, Price, Schedule, Violation};

/// Body of `POST /v1/quotes`, and of the screen "Quanto devo?" which computes the same offline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuoteRequest {
    /// What happened, and when.
    pub violation: Violation,
    /// What the terms run from.
    pub start: QuoteStart,
    /// Costs of ascertainment and notification, in cents; never discounted. 0 for a preavviso.
    #[serde(default)]
    pub expenses: Cents,
}

/// What the terms run from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum QuoteStart {
    /// A slip on the windscreen: the municipality's windows.
    Preavviso {
        /// Day it was left.
        #[serde(with = "targa_domain::calendar::iso::date")]
        #[cfg_attr(feature = "schema", schemars(with = "Date"))]
        issued_on: Date,
    },
    /// Contested or notified: the terms of the law.
    Notified {
        /// Day on which the notification was perfected.
        #[serde(with = "targa_domain::calendar::iso::date")]
        #[cfg_attr(feature = "schema", schemars(with = "Date"))]
        on: Date,
    },
}

/// Answer of `POST /v1/quotes`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuoteResponse {
    /// The sanction as the tariff and the facts make it.
    pub price: Price,
    /// Every amount with its days and article.
    pub schedule: Schedule,
}
