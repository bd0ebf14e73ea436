//! `targa-server backup`, `restore` and `restored`

use std::io::Write;
use std::path::Path;

use super::{CommandError, Ended};
use crate::backup;
use crate::clock::{Clock, SystemInstants};
use crate::config::Config;
use crate::store::Store;

/// Copies the embedded database, also while it serves.
pub(super) async fn backup(
    config: &Config,
    file: &Path,
    out: &mut (dyn Write + Send),
) -> Result<Ended, CommandError> {
    let bytes = backup::copy(&config.store, file).await?;
    writeln!(out, "{}: {bytes} bytes, whole and readable", file.display())?;
    Ok(Ended::Well)
}

/// Puts a copy in the place of the embedded database, which is moved aside.
pub(super) async fn restore(
    config: &Config,
    file: &Path,
    out: &mut (dyn Write + Send),
) -> Result<Ended, CommandError> {
    let clock = Clock::new(SystemInstants);
    let clock = clock.map_err(|error| CommandError::Build(error.to_string()))?;
    if let Some(aside) = backup::put_back(&config.store, file, clock.now()).await? {
        writeln!(out, "what was there is now {}", aside.display())?;
    }
    restored(config, out).await
}

/// Makes a database that was put back safe to serve from.
pub(super) async fn restored(
    config: &Config,
    out: &mut (dyn Write + Send),
) -> Result<Ended, CommandError> {
    let store = Store::open(&config.store).await?;
    let numbers = (config.notices.segregation, config.notices.first);
    let next = store.restored(numbers).await;
    store.close().await;
    writeln!(
        out,
        "clients will fetch everything anew; the next notice number has base {}",
        next?
    )?;
    Ok(Ended::Well)
}
