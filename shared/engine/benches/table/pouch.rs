//! Against `PouchDB` with its level store: the same pages over loopback, kept row by row.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::child;
use crate::figures::Table;
use crate::office::Office;

/// A node, and the folder in which npm has installed `pouchdb`.
const NODE: &str = "TARGA_BENCH_NODE";
const INSTALLED: &str = "TARGA_BENCH_POUCHDB";

pub(crate) async fn measure(count: usize, table: &mut Table) {
    let what = format!("first sync of {count}");
    let aim = "≤ 0.1×";
    let (Some(node), Some(installed)) = (std::env::var_os(NODE), std::env::var_os(INSTALLED))
    else {
        table.line(&what, "", "pouchdb 9: skipped, not installed", "", aim);
        return;
    };
    let office = Office::start(count).await;
    let ours = child::start(&office).await;
    let folder = tempfile::tempdir().unwrap();
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("benches/table/pouch.mjs");
    let mut command = Command::new(node);
    command
        .arg(script)
        .arg(installed)
        .arg(&office.url)
        .arg(folder.path().join("pouch"))
        .arg(count.to_string());
    let output = tokio::task::spawn_blocking(move || command.output().unwrap());
    let output = output.await.unwrap();
    assert!(output.status.success(), "{output:?}");
    let seconds = String::from_utf8(output.stdout).unwrap();
    let theirs = Duration::from_secs_f64(seconds.trim().parse().unwrap());
    table.against(&what, ours.first, ("pouchdb 9 on level", theirs), aim);
}
