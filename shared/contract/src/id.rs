//! Identifiers made by clients.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Names one fine from the officer's tap to the quietanza: a UUID version 7, made by the handheld
/// so that sending twice is harmless.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FineId(Uuid);

impl FineId {
    /// Wraps an identifier that was made elsewhere (this crate draws no random numbers).
    pub const fn new(id: Uuid) -> Self {
        Self(id)
    }

    /// The bare identifier.
    pub const fn get(self) -> Uuid {
        self.0
    }
}

impl std::fmt::Display for FineId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for FineId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}
