//! Benchmarks.

use anyhow::Result;

use crate::{postgres, run};

/// Runs them all; the server's on both databases.
pub(crate) fn run() -> Result<()> {
    run::well(run::cargo("bench").args(["--package", "targa-domain"]))?;
    postgres::with(|url| {
        run::well(
            run::cargo("bench")
                .args(["--package", "targa-server", "--bench", "sync"])
                .env(postgres::VARIABLE, url),
        )
    })
}
