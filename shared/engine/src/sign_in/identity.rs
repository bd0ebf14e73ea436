//! What the ID token says about the person, beyond the standard claims.

use openidconnect::AdditionalClaims;
use serde::{Deserialize, Serialize};

/// The city's own claims.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Claims {
    /// What the person may do in the city's apps (`officer`).
    #[serde(default)]
    pub(super) roles: Vec<String>,
}

impl AdditionalClaims for Claims {}

// The crate prints claims in errors: not ours.
impl std::fmt::Debug for Claims {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Claims(…)")
    }
}
