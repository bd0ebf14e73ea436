//! What changed since last time.

use serde::{Deserialize, Serialize};
use targa_domain::Plate;

use super::{Fine, InstalmentsRequest, Vehicle};
use crate::{FineId, Timestamp};

/// A place in the caller's stream of changes. Opaque to clients, kept with what it brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Cursor(pub String);

/// Answer of `GET /v1/sync`: a page of changes in order. Applying a page twice changes nothing.
// `F` is a fine; whoever reads pages may read it as more than its values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "SyncPage"))]
pub struct SyncPage<F = Fine> {
    /// The cursor was of another store, or of a future that was undone: what came before this page
    /// is to be forgotten, the page begins at the beginning.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reset: bool,
    /// Vehicles new or changed.
    pub vehicles: Vec<Vehicle>,
    /// Fines new or changed.
    pub fines: Vec<F>,
    /// Tombstones: fines that are no longer this caller's to see.
    #[serde(default)]
    pub gone_fines: Vec<FineId>,
    /// Tombstones: vehicles that are no longer this caller's.
    #[serde(default)]
    pub gone_vehicles: Vec<Plate>,
    /// The caller's requests to pay in instalments for the fines of this page, whole each time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instalments: Vec<InstalmentsRequest>,
    /// Where to go on from.
    pub next: Cursor,
    /// There is more right now: ask again at once.
    pub more: bool,
    /// The server's clock when it answered.
    #[serde(with = "crate::instant")]
    #[cfg_attr(feature = "schema", schemars(with = "Timestamp"))]
    pub as_of: Timestamp,
}
