//! Instants on a wire, for `#[serde(with = …)]`: `2026-05-11T07:12:00Z`, always in UTC.
//!
//! For the same reason as `targa_domain::calendar::iso`: screens carry no reader of time zones.

use std::fmt;

use jiff::Timestamp;
use jiff::tz::Offset;
use serde::de::{Error, Visitor};
use serde::{Deserializer, Serializer};
use targa_domain::calendar::iso::read_date_time;

/// Writes it.
pub(crate) fn serialize<S: Serializer>(value: &Timestamp, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(value)
}

/// Reads it.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Timestamp, D::Error> {
    from.deserialize_str(Instant)
}

/// An instant or nothing.
pub(crate) mod maybe {
    use serde::{Deserialize as _, Deserializer, Serializer};

    use super::Timestamp;

    /// Writes it.
    #[expect(clippy::ref_option, reason = "the shape serde asks for")]
    pub(crate) fn serialize<S: Serializer>(
        value: &Option<Timestamp>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        match value {
            Some(instant) => to.collect_str(instant),
            None => to.serialize_none(),
        }
    }

    /// Reads it.
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Timestamp>, D::Error> {
        #[derive(serde::Deserialize)]
        struct Plain(#[serde(with = "super")] Timestamp);
        Ok(Option::<Plain>::deserialize(from)?.map(|plain| plain.0))
    }
}

struct Instant;

impl Visitor<'_> for Instant {
    type Value = Timestamp;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an instant as 2026-05-11T07:12:00Z")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Timestamp, E> {
        read(text).ok_or_else(|| E::custom("not an instant as 2026-05-11T07:12:00Z"))
    }
}

fn read(text: &str) -> Option<Timestamp> {
    let moment = read_date_time(text.strip_suffix('Z')?)?;
    Offset::UTC.to_timestamp(moment).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for text in ["2026-05-11T07:12:00Z", "2026-12-31T23:59:59.123456789Z"] {
            assert_eq!(read(text).unwrap().to_string(), text);
        }
        for text in ["2026-05-11T07:12:00", "2026-05-11T07:12:00+02:00", "", "Z"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
