//! Numbers of articles and commas: `202`, `126-bis`, `14-ter`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::field::{FieldError, Reason};

/// The Latin suffix of an article or comma added later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Suffix {
    /// The original text.
    None,
    /// `-bis`
    Bis,
    /// `-ter`
    Ter,
    /// `-quater`
    Quater,
    /// `-quinquies`
    Quinquies,
}

impl Suffix {
    const ALL: [(Self, &'static str); 5] = [
        (Self::None, ""),
        (Self::Bis, "-bis"),
        (Self::Ter, "-ter"),
        (Self::Quater, "-quater"),
        (Self::Quinquies, "-quinquies"),
    ];

    fn text(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Bis => "-bis",
            Self::Ter => "-ter",
            Self::Quater => "-quater",
            Self::Quinquies => "-quinquies",
        }
    }
}

/// The number of an article or comma. On the wire a string: `"126-bis"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Numbered {
    /// The number.
    pub number: u16,
    /// The suffix.
    pub suffix: Suffix,
}

impl Numbered {
    /// A plain number.
    pub const fn plain(number: u16) -> Self {
        Self {
            number,
            suffix: Suffix::None,
        }
    }

    /// A number with a suffix.
    pub const fn with(number: u16, suffix: Suffix) -> Self {
        Self { number, suffix }
    }
}

impl fmt::Display for Numbered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.number, self.suffix.text())
    }
}

impl FromStr for Numbered {
    type Err = FieldError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let error = || FieldError::new("article", Reason::InvalidFormat);
        let end = text
            .bytes()
            .position(|b| !b.is_ascii_digit())
            .unwrap_or(text.len());
        let (digits, rest) = text.split_at(end);
        if digits.starts_with('0') {
            return Err(error());
        }
        let number = digits.parse().map_err(|_| error())?;
        Suffix::ALL
            .into_iter()
            .find(|(_, spelled)| *spelled == rest)
            .map(|(suffix, _)| Self { number, suffix })
            .ok_or_else(error)
    }
}

impl Serialize for Numbered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Numbered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
