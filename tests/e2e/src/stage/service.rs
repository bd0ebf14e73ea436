//! A program that says where it listens.

use std::{path::Path, time::Duration};

use anyhow::Result;

use super::process::{Process, Recipe};

/// How long a service may take to say that it is ready. Generous: the machine may be compiling.
pub(super) const READY_WITHIN: Duration = Duration::from_secs(40);

/// A service that can be stopped and started again where it was.
#[derive(Debug)]
pub(super) struct Service {
    name: &'static str,
    announces: &'static str,
    again: Recipe,
    url: String,
    process: Option<Process>,
}

impl Service {
    /// Starts it; `again` gives the recipe for the same address.
    pub(super) async fn start(
        name: &'static str,
        announces: &'static str,
        first: &Recipe,
        again: impl FnOnce(&str) -> Result<Recipe>,
        logs: &Path,
    ) -> Result<Self> {
        let (process, url) = begin(name, announces, first, logs).await?;
        Ok(Self {
            name,
            announces,
            again: again(&url)?,
            url,
            process: Some(process),
        })
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    pub(super) fn stop(&mut self) {
        self.process = None;
    }

    pub(super) async fn start_again(&mut self, logs: &Path) -> Result<()> {
        if self.process.is_none() {
            let (process, url) = begin(self.name, self.announces, &self.again, logs).await?;
            anyhow::ensure!(
                url == self.url,
                "{} came back at {url} instead of {}",
                self.name,
                self.url
            );
            self.process = Some(process);
        }
        Ok(())
    }
}

async fn begin(
    name: &str,
    announces: &str,
    recipe: &Recipe,
    logs: &Path,
) -> Result<(Process, String)> {
    let mut process = Process::start(name, recipe, logs)?;
    let url = process.announces(announces, READY_WITHIN).await?;
    Ok((process, url.trim_end_matches('/').to_owned()))
}

/// `127.0.0.1:8123` of `http://127.0.0.1:8123`.
pub(super) fn address_of(url: &str) -> Result<&str> {
    url.strip_prefix("http://")
        .ok_or_else(|| anyhow::anyhow!("{url} is no http address"))
}
