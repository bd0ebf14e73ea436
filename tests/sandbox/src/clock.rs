//! The time the platforms live in: the machine's, moved by as much as a test asks.

use jiff::{SignedDuration, Timestamp};

/// A clock that can be moved.
#[derive(Default)]
pub(crate) struct Clock {
    moved: SignedDuration,
}

impl Clock {
    /// What time it is for the platforms.
    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::now()
            .saturating_add(self.moved)
            .unwrap_or(Timestamp::MAX)
    }

    /// Makes it `now`; time goes on from there.
    pub(crate) fn set(&mut self, now: Timestamp) {
        self.moved = now.duration_since(Timestamp::now());
    }

    /// Back to the machine's time.
    pub(crate) fn reset(&mut self) {
        self.moved = SignedDuration::ZERO;
    }
}
