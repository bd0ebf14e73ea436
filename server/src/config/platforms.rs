//! `[platforms]`: patience with every platform.

use std::time::Duration;

use serde::Deserialize;

/// `[platforms]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PlatformsConfig {
    /// How long a connection may take to stand.
    pub connect_milliseconds: u32,
    /// How long a whole call may take, connection and answer included.
    pub answer_milliseconds: u32,
    /// Failures in a row after which a platform is left alone.
    pub failures_before_rest: u32,
    /// How long.
    pub rest_seconds: u32,
}

impl Default for PlatformsConfig {
    fn default() -> Self {
        Self {
            connect_milliseconds: 3_000,
            answer_milliseconds: 10_000,
            failures_before_rest: 5,
            rest_seconds: 30,
        }
    }
}

impl PlatformsConfig {
    /// How long a connection may take to stand.
    pub fn connect_timeout(&self) -> Duration {
        Duration::from_millis(self.connect_milliseconds.into())
    }

    /// How long a whole call may take.
    pub fn answer_timeout(&self) -> Duration {
        Duration::from_millis(self.answer_milliseconds.into())
    }

    /// The first key that may not be zero and is.
    pub(super) fn zero(&self) -> Option<&'static str> {
        let keys = [
            ("platforms.connect_milliseconds", self.connect_milliseconds),
            ("platforms.answer_milliseconds", self.answer_milliseconds),
            ("platforms.failures_before_rest", self.failures_before_rest),
            ("platforms.rest_seconds", self.rest_seconds),
        ];
        keys.into_iter()
            .find_map(|(key, value)| (value == 0).then_some(key))
    }
}
