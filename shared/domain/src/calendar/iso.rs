//! Dates on a wire, for `#[serde(with = …)]`: `2026-05-11` and `2026-05-11T09:12:00`.
//!
//! The same text as jiff's own serde, read by hand: jiff's reader knows time zones, durations and
//! weeks and explains every mistake, which would be a tenth of what a citizen downloads.

use std::fmt;

use jiff::civil::{Date, DateTime, Time};
use serde::de::{Error, Visitor};
use serde::{Deserializer, Serializer};

/// A date.
pub mod date {
    use super::{Date, Deserializer, Iso, Serializer, read_date};

    /// Writes it.
    pub fn serialize<S: Serializer>(value: &Date, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(value)
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
        from.deserialize_str(Iso("a date as 2026-05-11", read_date))
    }
}

/// A date or nothing. Beside it goes `#[serde(default)]` where the field may be missing.
pub mod maybe_date {
    use serde::Deserialize as _;

    use super::{Date, Deserializer, Serializer};

    /// Writes it.
    pub fn serialize<S: Serializer>(value: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(date) => to.collect_str(date),
            None => to.serialize_none(),
        }
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
        #[derive(serde::Deserialize)]
        struct Plain(#[serde(with = "super::date")] Date);
        Ok(Option::<Plain>::deserialize(from)?.map(|plain| plain.0))
    }
}

/// A date and time of day, local.
pub mod date_time {
    use super::{DateTime, Deserializer, Iso, Serializer, read_date_time};

    /// Writes it.
    pub fn serialize<S: Serializer>(value: &DateTime, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(value)
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<DateTime, D::Error> {
        from.deserialize_str(Iso("a moment as 2026-05-11T09:12:00", read_date_time))
    }
}

/// Reads a text by a function; what it expects is said without the text itself.
struct Iso<T>(&'static str, fn(&str) -> Option<T>);

impl<T> Visitor<'_> for Iso<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.1)(text).ok_or_else(|| E::custom(self.0))
    }
}

/// `2026-05-11`.
pub fn read_date(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    Date::new(
        i16::try_from(digits(year, 4)?).ok()?,
        small(month)?,
        small(day)?,
    )
    .ok()
}

/// `2026-05-11T09:12`, with seconds and a fraction of one where there are any.
pub fn read_date_time(text: &str) -> Option<DateTime> {
    let (date, time) = text.split_once('T')?;
    let date = read_date(date)?;
    let (hour, rest) = time.split_once(':')?;
    let (minute, second) = rest.split_once(':').unwrap_or((rest, "00"));
    let (second, fraction) = second.split_once('.').unwrap_or((second, "0"));
    let length = u32::try_from(fraction.len()).ok().filter(|n| *n <= 9)?;
    let nanosecond = digits(fraction, fraction.len())? * 10_u32.pow(9 - length);
    let time = Time::new(
        small(hour)?,
        small(minute)?,
        small(second)?,
        i32::try_from(nanosecond).ok()?,
    );
    Some(date.to_datetime(time.ok()?))
}

fn small(text: &str) -> Option<i8> {
    i8::try_from(digits(text, 2)?).ok()
}

fn digits(text: &str, length: usize) -> Option<u32> {
    let right = text.len() == length && length > 0 && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| right)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_jiff_writes_is_read(
            days in 0_i64..1_000_000, seconds in 0_i64..86_400, nanosecond in 0_i64..1_000_000_000
        ) {
            let start = Date::constant(0, 1, 1).to_datetime(Time::midnight());
            let span = jiff::SignedDuration::from_hours(days * 24);
            let moment = start
                .checked_add(span)
                .and_then(|moment| moment.checked_add(jiff::SignedDuration::from_secs(seconds)))
                .and_then(|moment| moment.checked_add(jiff::SignedDuration::from_nanos(nanosecond)))
                .unwrap();
            prop_assert_eq!(read_date_time(&moment.to_string()), Some(moment));
            prop_assert_eq!(read_date(&moment.date().to_string()), Some(moment.date()));
        }

        #[test]
        fn whatever_is_read_jiff_reads_too(text in "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]{0,14})?") {
            if let Some(moment) = read_date_time(&text) {
                prop_assert_eq!(text.parse::<DateTime>().unwrap(), moment);
            }
            if let Some(date) = read_date(&text) {
                prop_assert_eq!(text.parse::<Date>().unwrap(), date);
            }
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = (read_date(&text), read_date_time(&text));
        }
    }
}
