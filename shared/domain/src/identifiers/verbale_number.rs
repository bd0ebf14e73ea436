//! The number an office gives to a verbale or preavviso.

use arrayvec::ArrayString;

use super::newtype::{identifier, normalise};
use crate::field::{FieldError, Reason};

/// A verbale number. Offices number as they like (`V/12345/2026`, `0001234`): letters, digits, `/`, `-`, `.`, `_`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VerbaleNumber(ArrayString<24>);

identifier!(VerbaleNumber, "verbale_number");

impl VerbaleNumber {
    /// Reads a verbale number: upper case, no spaces, at least one digit.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let error = |reason| FieldError::new(Self::FIELD, reason);
        let number = normalise::<24>(Self::FIELD, text, &[])?;
        if !number
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"/-._".contains(&b))
        {
            return Err(error(Reason::InvalidCharacter));
        }
        if !number.bytes().any(|b| b.is_ascii_digit()) {
            return Err(error(Reason::InvalidFormat));
        }
        Ok(Self(number))
    }
}
