//! The faults suite in its whole length: `cargo test` plays a short form of it.

use anyhow::Result;

use crate::{build, run};

/// Runs it. Takes its time: ten thousand rounds of a bad network, a thousand deaths.
pub(crate) fn run() -> Result<()> {
    run::well(
        build::workspace("test")
            .args(["--test", "faults", "--", "--nocapture"])
            .env("TARGA_FAULTS", "whole"),
    )
}
