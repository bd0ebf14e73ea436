//! `targa-server import`

use std::fs::File;
use std::io::{BufReader, Write};
use std::path::Path;

use targa_domain::Tariff;

use super::{CommandError, Ended};
use crate::clock::{Clock, SystemInstants};
use crate::config::Config;
use crate::import::{Form, Importer, Refusal};
use crate::store::Store;

/// Takes in a file of cases: one line of JSON per refused row, then one with the counts.
pub(super) async fn import(
    config: &Config,
    file: &Path,
    dry_run: bool,
    out: &mut (dyn Write + Send),
) -> Result<Ended, CommandError> {
    let build = |error: &dyn std::fmt::Display| CommandError::Build(error.to_string());
    let clock = Clock::new(SystemInstants).map_err(|error| build(&error))?;
    let tariff = Tariff::embedded().map_err(|error| build(&error))?;
    let csv = file
        .extension()
        .is_some_and(|kind| kind.eq_ignore_ascii_case("csv"));
    let form = if csv { Form::Csv } else { Form::JsonLines };
    let rows = File::open(file).map_err(|source| CommandError::File {
        file: file.to_owned(),
        source,
    })?;
    let store = Store::open(&config.store).await?;
    let importer = Importer {
        store: &store,
        clock: &clock,
        tariff,
        municipality: &config.municipality,
        notices: &config.notices,
        dry_run,
    };
    let mut told = Ok(());
    let mut refused = |refusal: Refusal| {
        if let (Ok(()), Ok(line)) = (&told, serde_json::to_string(&refusal)) {
            told = writeln!(out, "{line}");
        }
    };
    let run = importer.run(form, BufReader::new(rows), &mut refused).await;
    store.close().await;
    told?;
    let report = run?;
    let line = serde_json::to_string(&report).map_err(|error| build(&error))?;
    writeln!(out, "{line}")?;
    Ok(if report.refused == 0 {
        Ended::Well
    } else {
        Ended::WithFindings
    })
}
