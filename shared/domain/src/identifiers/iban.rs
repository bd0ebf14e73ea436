//! IBAN, ISO 13616.

use arrayvec::ArrayString;

use super::newtype::{identifier, normalise};
use crate::field::{FieldError, Reason};

/// An IBAN: upper case, no spaces, check digits right; an Italian one has 27 characters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Iban(ArrayString<34>);

identifier!(Iban, "iban");

impl Iban {
    /// Reads an IBAN.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let error = |reason| FieldError::new(Self::FIELD, reason);
        let iban = normalise::<34>(Self::FIELD, text, &[])?;
        let bytes = iban.as_bytes();
        if !bytes.iter().all(u8::is_ascii_alphanumeric) {
            return Err(error(Reason::InvalidCharacter));
        }
        if bytes.len() < 15 {
            return Err(error(Reason::TooShort { min: 15 }));
        }
        let country = bytes[..2].iter().all(u8::is_ascii_uppercase);
        if !country || !bytes[2..4].iter().all(u8::is_ascii_digit) {
            return Err(error(Reason::InvalidFormat));
        }
        let italian = &bytes[..2] == b"IT";
        if italian && (bytes.len() != 27 || !italian_account(&bytes[4..])) {
            return Err(error(Reason::InvalidFormat));
        }
        let remainder = bytes[4..].iter().chain(&bytes[..4]).fold(0_u32, |rest, b| {
            if b.is_ascii_digit() {
                (rest * 10 + u32::from(b - b'0')) % 97
            } else {
                (rest * 100 + u32::from(b - b'A') + 10) % 97
            }
        });
        if remainder != 1 {
            return Err(error(Reason::InvalidCheckDigit));
        }
        Ok(Self(iban))
    }
}

/// CIN (a letter), ABI and CAB (ten digits), account (twelve letters or digits).
fn italian_account(bban: &[u8]) -> bool {
    bban[0].is_ascii_uppercase() && bban[1..11].iter().all(u8::is_ascii_digit)
}
