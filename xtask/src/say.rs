//! How progress looks: one line when something starts, one when it ends.
#![expect(
    clippy::print_stdout,
    reason = "a command-line program speaks on its terminal"
)]

use std::time::{Duration, Instant};

pub(crate) const CROSS: &str = "✗";

/// Nothing had to be done.
pub(crate) fn already(what: &str) {
    println!("✓ {what}: already there");
}

/// Something worth knowing that is no failure.
pub(crate) fn note(what: &str) {
    println!("  {what}");
}

/// Does something that takes a while, saying so before and how long it took after.
pub(crate) fn timed<T>(what: &str, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    println!("▸ {what}");
    let start = Instant::now();
    let result = work()?;
    println!("✓ {what} ({})", seconds(start.elapsed()));
    Ok(result)
}

/// `0.4 s`, `12 s`, `3 min 5 s`.
pub(crate) fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    match whole {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{whole} s"),
        _ => format!("{} min {} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_at_a_glance() {
        assert_eq!(seconds(Duration::from_millis(430)), "0.4 s");
        assert_eq!(seconds(Duration::from_millis(12_900)), "12 s");
        assert_eq!(seconds(Duration::from_secs(185)), "3 min 5 s");
    }
}
