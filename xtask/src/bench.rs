//! Benchmarks.

use anyhow::Result;

use crate::run;

/// The packages that have some.
const PACKAGES: [&str; 1] = ["targa-domain"];

/// Runs them all.
pub(crate) fn run() -> Result<()> {
    let mut cargo = run::cargo("bench");
    for package in PACKAGES {
        cargo.args(["--package", package]);
    }
    run::well(&mut cargo)
}
