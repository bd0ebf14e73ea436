use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The creditor's fiscal code: 11 digits. A public body's, so it may be printed and logged.
///
/// Its check digit is not looked at: the official examples carry `00000000000`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CreditorCode(u64);

/// Why a text is not a creditor's fiscal code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum CreditorError {
    /// Not 11 characters long.
    #[error("creditor's fiscal code: 11 digits expected, {found} characters found")]
    Length {
        /// How many characters there were.
        found: usize,
    },
    /// Something that is not a digit.
    #[error("creditor's fiscal code: character {position} is not a digit")]
    NotADigit {
        /// Counted from 1.
        position: usize,
    },
}

impl CreditorCode {
    /// How many digits it has.
    pub const LENGTH: usize = 11;
}

impl FromStr for CreditorCode {
    type Err = CreditorError;

    fn from_str(text: &str) -> Result<Self, CreditorError> {
        let found = text.chars().count();
        if found != Self::LENGTH {
            return Err(CreditorError::Length { found });
        }
        let mut number = 0;
        for (index, character) in text.chars().enumerate() {
            let digit = character.to_digit(10).ok_or(CreditorError::NotADigit {
                position: index + 1,
            })?;
            number = number * 10 + u64::from(digit);
        }
        Ok(Self(number))
    }
}

impl fmt::Display for CreditorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:011}", self.0)
    }
}

impl TryFrom<String> for CreditorCode {
    type Error = CreditorError;

    fn try_from(text: String) -> Result<Self, CreditorError> {
        text.parse()
    }
}

impl From<CreditorCode> for String {
    fn from(creditor: CreditorCode) -> Self {
        creditor.to_string()
    }
}
