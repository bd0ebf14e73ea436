//! A vehicle of the caller.

use serde::{Deserialize, Serialize};
use targa_domain::Plate;

/// A vehicle whose fines the caller may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Vehicle {
    /// Its plate, also its key.
    pub plate: Plate,
    /// Make and model in the owner's words, may be empty.
    pub description: String,
}
