//! `targa-server seed`

use std::io::Write;

use super::{CommandError, Ended};
use crate::clock::SystemInstants;
use crate::config::Config;
use crate::seed::seed_demo;

/// The demo's people, vehicles and fines.
pub(super) async fn demo(
    config: &Config,
    out: &mut (dyn Write + Send),
) -> Result<Ended, CommandError> {
    let made = seed_demo(config, SystemInstants).await?;
    writeln!(out, "{made} new, the rest was there")?;
    Ok(Ended::Well)
}

/// So many fictional fines.
pub(super) async fn fines(
    _config: &Config,
    _fines: u32,
    _out: &mut (dyn Write + Send),
) -> Result<Ended, CommandError> {
    Ok(Ended::Well)
}
