//! What the server has told, and in which words: they are kept as they came, which costs nothing, and what a newer
//! server says more is there for a newer app.

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

/// A value, and the JSON it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told<T> {
    pub(crate) value: T,
    pub(crate) text: Box<str>,
}

impl<T: Serialize> Told<T> {
    /// A value as it would be told.
    pub(crate) fn of(value: T) -> serde_json::Result<Self> {
        let text = serde_json::to_string(&value)?.into();
        Ok(Self { value, text })
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Told<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = Box::<RawValue>::deserialize(from)?;
        // The cause is dropped: it may quote the value.
        let value = serde_json::from_str(text.get());
        Ok(Self {
            value: value.map_err(|_| D::Error::custom("a value does not read"))?,
            text: text.into(),
        })
    }
}
