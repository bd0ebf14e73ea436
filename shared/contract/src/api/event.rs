//! The event stream only says *that* something changed; what, the delta tells.

use serde::{Deserialize, Serialize};

/// One server-sent event of `GET /v1/events` (`event: changed`). Carries nothing personal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// The caller's stream of changes has grown.
    Changed,
}
