//! The development shell: a bundle in a browser, with fixtures behind it.

use std::path::Path;

use anyhow::Result;

use super::process::{Process, Recipe};
use super::service::READY_WITHIN;
use crate::environment::Environment;

/// One that runs. Dropping it ends it.
#[derive(Debug)]
pub struct Devshell {
    url: String,
    _process: Process,
}

impl Devshell {
    /// Serves this bundle of `target/ui` with the commands of this audience in this state.
    pub async fn start(
        environment: &Environment,
        bundle: &str,
        audience: &str,
        state: &str,
        logs: &Path,
    ) -> Result<Self> {
        let recipe = Recipe::new(environment.binary("targa-devshell")?)
            .arg("--audience")
            .arg(audience)
            .arg("--ui")
            .arg(environment.bundles.join(bundle))
            .arg("--canned")
            .arg(state);
        let mut process = Process::start(&format!("devshell-{bundle}-{state}"), &recipe, logs)?;
        let url = process.announces("url", READY_WITHIN).await?;
        Ok(Self {
            url,
            _process: process,
        })
    }

    /// Where it serves: `http://127.0.0.1:…/`.
    pub fn url(&self) -> &str {
        &self.url
    }
}
