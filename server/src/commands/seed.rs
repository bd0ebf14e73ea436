//! `targa-server seed`

use std::io::Write;

use super::{CommandError, Ended};
use crate::clock::SystemInstants;
use crate::config::Config;
use crate::seed::{seed_demo, seed_fines};

/// How many fines between two lines of progress.
const EVERY: u32 = 10_000;

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
    config: &Config,
    fines: u32,
    out: &mut (dyn Write + Send),
) -> Result<Ended, CommandError> {
    let mut told = Ok(());
    let mut progress = |done: u32| {
        // A terminal that is gone does not stop the work; it is told at the end.
        if told.is_ok() && done.is_multiple_of(EVERY) && done < fines {
            told = writeln!(out, "{done} of {fines}");
        }
    };
    let made = seed_fines(config, SystemInstants, fines, &mut progress).await?;
    told?;
    writeln!(out, "{made} new, the rest was there")?;
    Ok(Ended::Well)
}
