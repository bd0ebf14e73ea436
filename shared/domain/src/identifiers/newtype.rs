//! What every identifier shares: a hidden `Debug`, text and validated serde.

/// Gives a `struct Name(ArrayString<N>)` with a `parse` of its own the manners of an identifier.
macro_rules! identifier {
    ($name:ident, $field:literal) => {
        impl $name {
            /// The field's name in errors.
            pub const FIELD: &'static str = $field;

            /// The normalised text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(hidden)"))
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::field::FieldError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(super) use identifier;

use arrayvec::ArrayString;

use crate::field::{FieldError, Reason};

/// Trimmed, upper-cased, without what people put between groups (spaces and `separators`).
pub(super) fn normalise<const N: usize>(
    field: &'static str,
    text: &str,
    separators: &[char],
) -> Result<ArrayString<N>, FieldError> {
    let mut normal = ArrayString::new();
    let max = u16::try_from(N).unwrap_or(u16::MAX);
    for c in text.chars() {
        if c.is_whitespace() || separators.contains(&c) {
            continue;
        }
        // Identifiers are ASCII; what is not stays as it is and is refused by the format.
        normal
            .try_push(c.to_ascii_uppercase())
            .map_err(|_| FieldError::new(field, Reason::TooLong { max }))?;
    }
    if normal.is_empty() {
        return Err(FieldError::new(field, Reason::Empty));
    }
    Ok(normal)
}
