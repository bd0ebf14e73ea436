//! What runs behind the apps: sign-in provider, national platforms, server.

pub mod devshell;
pub mod process;
mod provider;
mod sandbox;
mod server;
mod service;
pub mod settings;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use tempfile::TempDir;

use crate::environment::Environment;
use service::Service;

/// The services of one run, in a folder of their own. Dropping it ends them all.
#[derive(Debug)]
pub struct Stage {
    /// The programs.
    pub environment: Environment,
    provider: Service,
    sandbox: Service,
    server: Service,
    logs: PathBuf,
    /// Last, so that it outlives the services that write into it.
    folder: TempDir,
}

impl Stage {
    /// Starts everything with the demo data. The name tells logs of several stages apart.
    pub async fn start(name: &str) -> Result<Self> {
        let environment = Environment::of_session()?;
        let folder = TempDir::with_prefix("targa-e2e-").context("cannot make a folder")?;
        let logs = environment.logs().join(name);
        if logs.exists() {
            std::fs::remove_dir_all(&logs)
                .with_context(|| format!("cannot empty {}", logs.display()))?;
        }
        let provider = provider::start(&environment, folder.path(), &logs).await?;
        let sandbox = sandbox::start(&environment, &logs).await?;
        let server = server::Settings {
            issuer: provider.url(),
            sandbox: sandbox.url(),
            folder: folder.path(),
        };
        let server = server::start(&environment, &server, &logs).await?;
        Ok(Self {
            environment,
            provider,
            sandbox,
            server,
            logs,
            folder,
        })
    }

    /// Issuer of the sign-in provider.
    pub fn issuer(&self) -> &str {
        self.provider.url()
    }

    /// Address of the server.
    pub fn server_url(&self) -> &str {
        self.server.url()
    }

    /// Address of the national platforms.
    pub fn sandbox_url(&self) -> &str {
        self.sandbox.url()
    }

    /// Folder of this run's files; gone at the end.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Folder of this run's logs; it stays.
    pub fn logs(&self) -> &Path {
        &self.logs
    }

    /// The office brings a file of cases.
    pub async fn brings(&self, cases: &Path) -> Result<()> {
        server::import(&self.environment, self.folder(), cases, &self.logs).await
    }

    /// Ends the server.
    pub fn stop_server(&mut self) {
        self.server.stop();
    }

    /// Starts the server again, at the same address, with the same store.
    pub async fn start_server(&mut self) -> Result<()> {
        self.server.start_again(&self.logs).await
    }

    /// Ends the sign-in provider.
    pub fn stop_provider(&mut self) {
        self.provider.stop();
    }

    /// Starts the sign-in provider again, at the same address, with the same keys.
    pub async fn start_provider(&mut self) -> Result<()> {
        self.provider.start_again(&self.logs).await
    }
}
