//! Vehicle plates. Unknown formats (old, military, diplomatic, foreign) are kept and flagged, never refused.

use arrayvec::ArrayString;

use super::newtype::{identifier, normalise};
use crate::field::{FieldError, Reason};

/// What the format says of the vehicle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlateKind {
    /// `AA000AA`, without I, O, Q, U: cars and lorries since 1994.
    Car,
    /// Two letters and five digits.
    Motorcycle,
    /// `X` and five characters. To be checked with the legal office.
    Moped,
    /// None of these: warn who types it, and go on.
    Other,
}

/// A plate: upper case, no spaces.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Plate(ArrayString<24>);

identifier!(Plate, "plate");

impl Plate {
    /// Reads a plate. Only what cannot be on any plate is refused.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let error = |reason| FieldError::new(Self::FIELD, reason);
        let plate = normalise::<24>(Self::FIELD, text, &['-', '.', '·'])?;
        if !plate.chars().all(char::is_alphanumeric) {
            return Err(error(Reason::InvalidCharacter));
        }
        let length = plate.chars().count();
        if length < 2 {
            return Err(error(Reason::TooShort { min: 2 }));
        }
        if length > 12 {
            return Err(error(Reason::TooLong { max: 12 }));
        }
        Ok(Self(plate))
    }

    /// What the format says of the vehicle; `Other` asks for a second look.
    pub fn kind(&self) -> PlateKind {
        let bytes = self.0.as_bytes();
        let letter = |b: &u8| b.is_ascii_uppercase() && !b"IOQU".contains(b);
        let digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
        match bytes.len() {
            7 if bytes[..2].iter().chain(&bytes[5..]).all(letter) && digits(&bytes[2..5]) => {
                PlateKind::Car
            }
            7 if bytes[..2].iter().all(u8::is_ascii_uppercase) && digits(&bytes[2..]) => {
                PlateKind::Motorcycle
            }
            6 if bytes[0] == b'X' && bytes[1..].iter().all(u8::is_ascii_alphanumeric) => {
                PlateKind::Moped
            }
            _ => PlateKind::Other,
        }
    }
}
