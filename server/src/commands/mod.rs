//! What the terminal asks besides serving: one command per file. Each writes for a person to read.

mod check;
mod copies;
mod import;
mod jobs;
mod seed;
mod verify;

use std::io::{self, Write};
use std::path::PathBuf;

use crate::args::Task;
use crate::backup::BackupError;
use crate::config::Config;
use crate::import::ImportError;
use crate::seed::SeedError;
use crate::store::StoreError;

/// How a command ended when nothing broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// All is well.
    Well,
    /// It did its work, and found something that is not well.
    WithFindings,
}

/// Why a command broke off, in one line.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The store did not serve.
    #[error("store: {0}")]
    Store(#[from] StoreError),
    /// No copy, or none put back.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// Nothing made.
    #[error(transparent)]
    Seed(#[from] SeedError),
    /// A file that cannot be read.
    #[error("{}: {source}", file.display())]
    File {
        /// Which.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// An import broke off.
    #[error("{0}")]
    Import(#[from] ImportError),
    /// The terminal.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// This build's own data does not hold.
    #[error("this build is broken: {0}")]
    Build(String),
}

/// Does what was asked, and says on `out` how it went.
pub async fn run(
    task: &Task,
    config: &Config,
    out: &mut (dyn Write + Send),
) -> Result<Ended, CommandError> {
    match task {
        // The binary's own: it hears the signals.
        Task::Serve => Ok(Ended::Well),
        Task::Check(online) => check::check(config, *online, out).await,
        Task::Jobs => jobs::jobs(config, out).await,
        Task::Verify => verify::verify(config, out).await,
        Task::Backup(file) => copies::backup(config, file, out).await,
        Task::Restore(file) => copies::restore(config, file, out).await,
        Task::Restored => copies::restored(config, out).await,
        Task::Import { file, dry_run } => import::import(config, file, *dry_run, out).await,
        Task::SeedDemo => seed::demo(config, out).await,
        Task::SeedFines(fines) => seed::fines(config, *fines, out).await,
    }
}
