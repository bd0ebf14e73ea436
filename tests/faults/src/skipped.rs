//! A test that cannot look says so.

use std::io::Write as _;

/// Says it past the harness, which keeps back what a test prints while it passes.
pub fn skipped(why: &str) {
    let mut out = std::io::stdout();
    // Nobody listens any more: nothing to be told.
    let _ = writeln!(out, "SKIPPED: {why}");
}
