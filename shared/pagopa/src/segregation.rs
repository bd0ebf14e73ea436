use std::fmt;

use serde::{Deserialize, Serialize};

/// The segregation code (00 to 45): which of a creditor's systems gave out the number.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Segregation(u8);

/// Not a segregation code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("segregation code: 0 to 45 expected, {found} found")]
pub struct SegregationError {
    /// The code found.
    pub found: u8,
}

impl Segregation {
    /// A code from 0 to 45.
    pub const fn new(code: u8) -> Result<Self, SegregationError> {
        if code > 45 {
            Err(SegregationError { found: code })
        } else {
            Ok(Self(code))
        }
    }

    /// The bare code.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl fmt::Display for Segregation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.0)
    }
}

impl TryFrom<u8> for Segregation {
    type Error = SegregationError;

    fn try_from(code: u8) -> Result<Self, SegregationError> {
        Self::new(code)
    }
}

impl From<Segregation> for u8 {
    fn from(segregation: Segregation) -> Self {
        segregation.0
    }
}
