//! Against `PouchDB` with its level store: the same pages over loopback, kept row by row.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::child;
use crate::figures::Table;
use crate::office::Office;

/// A node, once npm has installed what `benches/pouchdb` asks for.
const NODE: &str = "TARGA_BENCH_NODE";

pub(crate) async fn measure(count: usize, table: &mut Table) {
    let what = format!("first sync of {count}");
    let aim = "≤ 0.1×";
    let Some(node) = std::env::var_os(NODE) else {
        table.line(&what, "", "pouchdb 9: skipped, not installed", "", aim);
        return;
    };
    let office = Office::start(count).await;
    let ours = child::start(&office).await;
    let folder = tempfile::tempdir().unwrap();
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("benches/pouchdb/first-sync.mjs");
    let mut command = Command::new(node);
    command
        .arg(script)
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
