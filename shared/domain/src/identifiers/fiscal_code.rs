//! Codice fiscale, of a person (with omocodia) or of a body.

use arrayvec::ArrayString;

use super::check_digit::eleven_digits_hold;
use super::newtype::{identifier, normalise};
use crate::field::{FieldError, Reason};

/// Whose code it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FiscalCodeKind {
    /// Sixteen characters: a natural person.
    Person,
    /// Eleven digits: a company or public body.
    Body,
}

/// A codice fiscale: sixteen characters for a person, eleven digits for a body.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FiscalCode(ArrayString<16>);

identifier!(FiscalCode, "fiscal_code");

/// Letters that stand for the digits 0–9 when two people would share one code (omocodia).
const OMOCODIA: &[u8; 10] = b"LMNPQRSTUV";
/// Months, January to December.
const MONTHS: &[u8; 12] = b"ABCDEHLMPRST";
/// Where a person's code has digits (or their omocodia letters).
const DIGIT_PLACES: [usize; 7] = [6, 7, 9, 10, 12, 13, 14];
/// Values of `0–9` (and equally of `A–J`) in odd places, then of `K–Z`.
const ODD: [u16; 26] = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

impl FiscalCode {
    /// Reads a codice fiscale and checks form and check character.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let error = |reason| FieldError::new(Self::FIELD, reason);
        let code = normalise::<16>(Self::FIELD, text, &[])?;
        let bytes = code.as_bytes();
        if !bytes.iter().all(u8::is_ascii_alphanumeric) {
            return Err(error(Reason::InvalidCharacter));
        }
        match bytes.len() {
            11 if bytes.iter().all(u8::is_ascii_digit) => {
                if !eleven_digits_hold(bytes) {
                    return Err(error(Reason::InvalidCheckDigit));
                }
            }
            16 => person(bytes).map_err(error)?,
            0..=15 => return Err(error(Reason::TooShort { min: 16 })),
            _ => return Err(error(Reason::TooLong { max: 16 })),
        }
        Ok(Self(code))
    }

    /// Whose code it is.
    pub fn kind(&self) -> FiscalCodeKind {
        match self.0.len() {
            11 => FiscalCodeKind::Body,
            _ => FiscalCodeKind::Person,
        }
    }
}

fn person(code: &[u8]) -> Result<(), Reason> {
    let letters = [0, 1, 2, 3, 4, 5, 8, 11, 15];
    if !letters.iter().all(|i| code[*i].is_ascii_uppercase()) {
        return Err(Reason::InvalidFormat);
    }
    if !DIGIT_PLACES.iter().all(|i| digit(code[*i]).is_some()) {
        return Err(Reason::InvalidFormat);
    }
    if !MONTHS.contains(&code[8]) {
        return Err(Reason::InvalidDate);
    }
    let day = digit(code[9]).zip(digit(code[10])).map(|(t, u)| t * 10 + u);
    // Women's days are counted from 41.
    if !matches!(day, Some(1..=31 | 41..=71)) {
        return Err(Reason::InvalidDate);
    }
    let sum: u16 = code[..15]
        .iter()
        .enumerate()
        .map(|(index, byte)| {
            let value = if byte.is_ascii_digit() {
                byte - b'0'
            } else {
                byte - b'A'
            };
            // Counted from one, so the first place is odd.
            if index % 2 == 0 {
                ODD[usize::from(value)]
            } else {
                u16::from(value)
            }
        })
        .sum();
    if u16::from(code[15] - b'A') == sum % 26 {
        Ok(())
    } else {
        Err(Reason::InvalidCheckDigit)
    }
}

/// The digit a character stands for, omocodia included.
fn digit(byte: u8) -> Option<u8> {
    if byte.is_ascii_digit() {
        return Some(byte - b'0');
    }
    let place = OMOCODIA.iter().position(|letter| *letter == byte)?;
    u8::try_from(place).ok()
}
