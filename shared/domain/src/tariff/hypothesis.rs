//! The stable key of a tariff row: `7-14`, `142-9-bis`, `158-2-g`.

use std::fmt;
use std::str::FromStr;

use arrayvec::ArrayString;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::field::{FieldError, Reason};

/// Key of a hypothesis: article, comma and, where needed, letter or word, joined by hyphens.
///
/// It names what happened, not where it is punished: `158-2-g` is punished by art. 158 comma 6.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HypothesisId(ArrayString<20>);

impl HypothesisId {
    /// The field's name in errors.
    pub const FIELD: &'static str = "hypothesis";

    /// Reads a key: lower-case letters, digits and single hyphens, beginning with the article's number.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let error = |reason| FieldError::new(Self::FIELD, reason);
        if text.is_empty() {
            return Err(error(Reason::Empty));
        }
        let id = ArrayString::from(text).map_err(|_| error(Reason::TooLong { max: 20 }))?;
        if !text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        {
            return Err(error(Reason::InvalidCharacter));
        }
        let parted = text.split('-').all(|part| !part.is_empty());
        if !parted || !text.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(error(Reason::InvalidFormat));
        }
        Ok(Self(id))
    }

    /// The key's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for HypothesisId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for HypothesisId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HypothesisId({})", self.as_str())
    }
}

impl FromStr for HypothesisId {
    type Err = FieldError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Serialize for HypothesisId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for HypothesisId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}
