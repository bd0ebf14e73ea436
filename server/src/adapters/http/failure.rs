//! One attempt that failed, and what it means for the next.

use std::time::Duration;

use jiff::SignedDuration;
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, RETRY_AFTER};

use crate::ports::PlatformError;

/// Longest pause a caller waits for; a platform that wants more is left alone meanwhile.
const LONGEST_PAUSE: Duration = Duration::from_secs(2);

/// Why an attempt failed.
pub(super) struct Failure {
    pub(super) error: PlatformError,
    /// The platform's own word on when to come back.
    retry_after: Option<Duration>,
}

impl Failure {
    pub(super) const fn of(error: PlatformError) -> Self {
        Self {
            error,
            retry_after: None,
        }
    }

    pub(super) fn unreachable(platform: &'static str, error: &reqwest::Error) -> Self {
        Self::of(PlatformError::Unreachable {
            platform,
            detail: kind(error),
        })
    }

    /// The failure an answer's head stands for: fallen over, or asking for quiet.
    pub(super) fn of_status(
        platform: &'static str,
        status: StatusCode,
        headers: &HeaderMap,
    ) -> Option<Self> {
        let quiet = status == StatusCode::TOO_MANY_REQUESTS;
        (status.is_server_error() || quiet).then(|| Self {
            error: PlatformError::Refused {
                platform,
                status: status.as_u16(),
            },
            retry_after: seconds(headers),
        })
    }

    /// Whether another attempt may do better, soon enough to wait for.
    pub(super) fn may_pass(&self) -> bool {
        let resting = matches!(self.error, PlatformError::Resting { .. });
        self.error.is_passing() && !resting && self.quiet().is_none()
    }

    /// The pause before the next attempt: ours, or theirs if that is longer.
    pub(super) fn pause(&self, ours: Duration) -> Duration {
        self.retry_after.map_or(ours, |theirs| theirs.max(ours))
    }

    /// How long to leave the platform alone, when it asks for more than a caller can wait.
    pub(super) fn quiet(&self) -> Option<SignedDuration> {
        let asked = self.retry_after.filter(|pause| *pause > LONGEST_PAUSE)?;
        Some(SignedDuration::try_from(asked).unwrap_or(SignedDuration::MAX))
    }
}

/// The header's other form, a date, is read by no platform we call.
fn seconds(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?;
    text.trim().parse().ok().map(Duration::from_secs)
}

/// What happened, without the address (it may carry a notice number).
fn kind(error: &reqwest::Error) -> &'static str {
    if error.is_timeout() {
        "too slow"
    } else if error.is_connect() {
        "no connection"
    } else {
        "broken off"
    }
}
