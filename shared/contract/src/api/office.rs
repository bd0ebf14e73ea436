//! What the office sees and does.

use serde::{Deserialize, Serialize};
use targa_domain::Date;
use uuid::Uuid;

use super::{CaseEvent, Cursor, Fine};
use crate::{FineId, Timestamp};

/// What waits for the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Waiting {
    /// A request to pay in instalments.
    Instalments,
    /// A message, a driver's data or a request to annul.
    Message,
    /// A verbale that SEND did not take on or could not deliver.
    Undelivered,
}

impl Waiting {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Instalments, Self::Message, Self::Undelivered];

    /// The code, as on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Instalments => "instalments",
            Self::Message => "message",
            Self::Undelivered => "undelivered",
        }
    }
}

/// One thing that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QueueItem {
    /// What it is.
    pub kind: Waiting,
    /// Key of the request, the message or, for a verbale, the fine.
    pub id: Uuid,
    /// Which case.
    pub fine: FineId,
    /// Number of the preavviso or verbale.
    pub reference: String,
    /// Since when.
    #[serde(with = "crate::instant")]
    #[cfg_attr(feature = "schema", schemars(with = "Timestamp"))]
    pub since: Timestamp,
    /// Last day for the office, where the law sets one.
    #[serde(default, with = "targa_domain::calendar::iso::maybe_date")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Date>"))]
    pub answer_by: Option<Date>,
}

/// Answer of `GET /v1/office/queue`, the longest waiting first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OfficeQueue {
    /// What waits.
    pub items: Vec<QueueItem>,
    /// Where the next page begins; none on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Cursor>,
}

/// Answer of `GET /v1/office/fines/{id}`: a case, whoever's it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OfficeCase {
    /// The fine.
    pub fine: Fine,
    /// What happened, oldest first.
    pub timeline: Vec<CaseEvent>,
}

/// Body of `PUT /v1/office/fines/{id}/annulment`. Safe to repeat.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Annulment {
    /// Why, 1 to 1,000 characters; kept by the office.
    pub reason: String,
}

impl std::fmt::Debug for Annulment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Annulment(hidden)")
    }
}

/// Body of `PUT /v1/office/fines/{id}/notification`: has a verbale that is stuck notified. Safe to repeat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Renotification {
    /// The registry is asked again to whom it goes.
    #[serde(default)]
    pub ask_registry: bool,
}

/// A job of the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OfficeJob {
    /// Its name.
    pub name: String,
    /// When it was begun last.
    #[serde(with = "crate::instant")]
    #[cfg_attr(feature = "schema", schemars(with = "Timestamp"))]
    pub started_at: Timestamp,
    /// Why it failed last time, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<String>,
    /// How often it ended.
    pub runs: u64,
    /// How often it ended badly.
    pub failures: u64,
}

/// Answer of `GET /v1/office/jobs`, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OfficeJobs {
    /// Those that ever ran.
    pub jobs: Vec<OfficeJob>,
}
