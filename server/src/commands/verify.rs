//! `targa-server verify`

use std::io::Write;

use super::{CommandError, Ended};
use crate::config::Config;
use crate::store::Store;

/// Reads the whole log of cases and checks every seal.
pub(super) async fn verify(
    config: &Config,
    out: &mut (dyn Write + Send),
) -> Result<Ended, CommandError> {
    let store = Store::open(&config.store).await?;
    let verified = store.verify_case_log().await;
    store.close().await;
    match verified? {
        Ok(entries) => {
            writeln!(out, "case log: {entries} entries, every seal holds")?;
            Ok(Ended::Well)
        }
        Err(broken) => {
            writeln!(out, "{broken}: from there on nothing is proved")?;
            Ok(Ended::WithFindings)
        }
    }
}
