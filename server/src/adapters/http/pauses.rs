//! How long to wait before a request is sent again.

use std::time::Duration;

use backon::ExponentialBuilder;

/// Attempts after the first one.
const REPETITIONS: usize = 2;
/// The first pause; each one after it is twice as long.
const FIRST: Duration = Duration::from_millis(100);

/// Growing pauses, each longer by chance up to twice: callers that failed together do not come back together.
pub(super) fn pauses() -> ExponentialBuilder {
    ExponentialBuilder::default()
        .with_min_delay(FIRST)
        .with_max_times(REPETITIONS)
        .with_jitter()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::time::Duration;

    use backon::BackoffBuilder;

    use super::pauses;

    #[test]
    fn pauses_grow_within_bounds_and_are_uneven() {
        let calls: Vec<Vec<Duration>> = (0..50).map(|_| pauses().build().collect()).collect();
        // They are reckoned in 32-bit fractions of a second.
        let rounding = 0.001;
        for call in &calls {
            assert_eq!(call.len(), 2);
            for (pause, least) in call.iter().zip([100.0, 200.0]) {
                let bounds = least - rounding..=2.0 * least + rounding;
                let pause = pause.as_secs_f64() * 1000.0;
                assert!(bounds.contains(&pause), "{pause} is not within {bounds:?}");
            }
        }
        // From call to call, and not only within one: fifty callers draw from millions of pauses.
        for place in 0..2 {
            let drawn: HashSet<Duration> = calls.iter().map(|call| call[place]).collect();
            assert!(drawn.len() > 40, "{drawn:?}");
        }
    }
}
