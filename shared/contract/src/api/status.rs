//! Is the service there, and which one is it.

use serde::{Deserialize, Serialize};

use crate::Timestamp;

/// Answer of `GET /v1/status`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Status {
    /// Version of the server's build.
    pub version: String,
    /// The server's clock, so that a client can notice that its own is wrong.
    #[serde(with = "crate::instant")]
    #[cfg_attr(feature = "schema", schemars(with = "Timestamp"))]
    pub time: Timestamp,
}
