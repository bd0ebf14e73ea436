//! An instant as the platforms write it.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Unit};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Written with `Z`; read also without an offset, which GPD takes as UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct When(pub(crate) Timestamp);

impl When {
    /// The calendar day in UTC, as filters by date write it.
    pub(crate) fn day(self) -> String {
        self.0.to_zoned(TimeZone::UTC).date().to_string()
    }

    fn parse(text: &str) -> Option<Self> {
        let instant = text.parse::<Timestamp>().or_else(|_| {
            let local: DateTime = text.parse()?;
            local.to_zoned(TimeZone::UTC).map(|zoned| zoned.timestamp())
        });
        instant.ok().map(Self)
    }
}

impl std::fmt::Display for When {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rounded = self.0.round(Unit::Millisecond).unwrap_or(self.0);
        write!(out, "{rounded:.3}")
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("not a date-time"))
    }
}

#[cfg(test)]
mod tests {
    use super::When;

    #[test]
    fn an_instant_without_offset_is_utc() {
        for text in [
            "2026-05-04T21:59:59.000Z",
            "2026-05-04T21:59:59",
            "2026-05-04T23:59:59+02:00",
        ] {
            assert_eq!(
                When::parse(text).unwrap().to_string(),
                "2026-05-04T21:59:59.000Z"
            );
        }
        assert!(When::parse("4 maggio").is_none());
    }
}
