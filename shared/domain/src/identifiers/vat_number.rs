//! Partita IVA.

use arrayvec::ArrayString;

use super::check_digit::eleven_digits_hold;
use super::newtype::{identifier, normalise};
use crate::field::{FieldError, Reason};

/// An Italian VAT number: eleven digits, the last one a check digit.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VatNumber(ArrayString<11>);

identifier!(VatNumber, "vat_number");

impl VatNumber {
    /// Reads a VAT number, with or without the prefix `IT`.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let error = |reason| FieldError::new(Self::FIELD, reason);
        let text = text.trim();
        let text = match text.get(..2) {
            Some(prefix) if prefix.eq_ignore_ascii_case("IT") => text.get(2..).unwrap_or(""),
            _ => text,
        };
        let number = normalise::<11>(Self::FIELD, text, &[])?;
        if !number.bytes().all(|b| b.is_ascii_digit()) {
            return Err(error(Reason::InvalidCharacter));
        }
        if number.len() < 11 {
            return Err(error(Reason::TooShort { min: 11 }));
        }
        if !eleven_digits_hold(number.as_bytes()) {
            return Err(error(Reason::InvalidCheckDigit));
        }
        Ok(Self(number))
    }
}
