//! How long to wait before trying again.

use std::time::Duration;

const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_mins(1);

/// Waits that double from one second to a minute, each with chance in it, so that a server that
/// comes back is not met by all its clients at once.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Backoff {
    tries: u32,
}

impl Backoff {
    /// The next wait: between half and the whole of the doubled time.
    pub(crate) fn next(&mut self) -> Duration {
        let whole = FIRST
            .saturating_mul(2_u32.saturating_pow(self.tries))
            .min(LONGEST);
        self.tries = self.tries.saturating_add(1);
        whole / 2 + chance(whole / 2)
    }

    /// It worked: the next wait is short again.
    pub(crate) fn reset(&mut self) {
        self.tries = 0;
    }
}

/// Something between nothing and `most`.
pub(crate) fn chance(most: Duration) -> Duration {
    // Without random numbers every client waits the same: worse, but not wrong.
    let drawn = getrandom::u32().unwrap_or(u32::MAX);
    most.mul_f64(f64::from(drawn) / f64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_stay_bounded() {
        let mut backoff = Backoff::default();
        let first = backoff.next();
        assert!(first >= FIRST / 2 && first <= FIRST);
        let last = (0..50).map(|_| backoff.next()).last().unwrap();
        assert!(last >= LONGEST / 2 && last <= LONGEST);
        backoff.reset();
        assert!(backoff.next() <= FIRST);
    }
}
