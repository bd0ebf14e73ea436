//! The first sync and a delta.

use std::time::{Duration, Instant};

use targa_contract::api::path;
use targa_engine::bench::FineFile;

use crate::child::{self, Measured};
use crate::figures::Table;
use crate::office::{Office, PAGE};
use crate::rows::row;

pub(crate) async fn measure(count: usize, table: &mut Table) {
    let office = Office::start(count).await;
    let raw = raw(&office, count).await;
    let large = child::start(&office).await;
    let theirs = ("raw download and insert", raw);
    let what = format!("first sync of {count}");
    table.against(&what, large.first, theirs, "≤ 1.3×");
    let small = child::start(&Office::start(count / 100).await).await;
    let of_fewer = format!("delta of 10 in {}", count / 100);
    let what = format!("delta of 10 in {count}");
    table.against(&what, large.delta, (&of_fewer, small.delta), "≈ 1×");
    memory(count, &large, &small, table);
}

/// The least it could cost: pages are fetched one after the other and not read, rows are written
/// into a file of the same kind, a page at a time.
async fn raw(office: &Office, count: usize) -> Duration {
    let folder = tempfile::tempdir().unwrap();
    let file = FineFile::encrypted(folder.path().join("raw.db")).unwrap();
    let texts: Vec<Vec<u8>> = (0..count)
        .map(|n| serde_json::to_vec(&row(n)).unwrap())
        .collect();
    let client = reqwest::Client::new();
    let begun = Instant::now();
    let mut opened = file.open().unwrap();
    for (n, texts) in texts.chunks(PAGE).enumerate() {
        let page = client.get(format!("{}{}?cursor={n}", office.url, path::SYNC));
        let page = page.send().await.unwrap().bytes().await.unwrap();
        assert!(page.len() > texts.len());
        opened.put_raw(texts).unwrap();
    }
    begun.elapsed()
}

fn memory(count: usize, large: &Measured, small: &Measured, table: &mut Table) {
    let megabytes = |measured: &Measured| match measured.peak {
        Some(peak) => format!("{} MB", peak / 1000),
        None => "not said by this system".to_owned(),
    };
    let what = format!("peak memory of a first sync of {count}");
    let against = format!("of {}: {}", count / 100, megabytes(small));
    table.line(&what, &megabytes(large), &against, "", "bounded");
}
