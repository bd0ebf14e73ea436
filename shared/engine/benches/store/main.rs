//! What reading and writing the cache costs, in an encrypted file and in a plain one, in criterion's
//! statistics. The table of ratios is in `table`.
#![expect(clippy::unwrap_used, reason = "a bench stops on a broken set-up")]

use criterion::{BatchSize, Criterion, Throughput};
use targa_engine::bench::FineFile;

#[expect(dead_code, reason = "the engine's tests use all of it")]
#[path = "../../tests/engine/world/fines.rs"]
mod fines;
#[path = "../table/rows.rs"]
mod rows;

/// As the fines know it.
const NOW: &str = "2026-05-04T07:00:00Z";

/// Where rows find fines.
mod world {
    pub(crate) use crate::fines;
}

/// Fines in the list.
const COUNT: usize = 20_000;
/// Fines written at once.
const PAGE: usize = 200;

fn both(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let encrypted = FineFile::encrypted(folder.path().join("encrypted.db")).unwrap();
    let plain = FineFile::plain(folder.path().join("plain.db"));
    for (name, file) in [("encrypted", encrypted), ("plain", plain)] {
        let mut opened = file.open().unwrap();
        for first in (0..COUNT).step_by(1000) {
            opened
                .put((first..first + 1000).map(rows::row).collect())
                .unwrap();
        }
        let (_, place) = opened.page(None, COUNT / 2).unwrap();
        let mut group = criterion.benchmark_group(name);
        group.bench_function("page of 50, warm", |bencher| {
            bencher.iter(|| opened.page(place, 50).unwrap());
        });
        group.bench_function("page of 50, file just opened", |bencher| {
            let fresh = || file.open().unwrap();
            bencher.iter_batched_ref(
                fresh,
                |fresh| fresh.page(place, 50).unwrap(),
                BatchSize::PerIteration,
            );
        });
        group.bench_function("open to first row", |bencher| {
            bencher.iter_with_large_drop(|| {
                let opened = file.open().unwrap();
                opened.page(None, 50).unwrap();
                opened
            });
        });
        group.throughput(Throughput::Elements(PAGE as u64));
        group.bench_function("write a page of a sync", |bencher| {
            let fines = || (0..PAGE).map(|n| rows::row(n * 97)).collect();
            bencher.iter_batched(
                fines,
                |fines| opened.put(fines).unwrap(),
                BatchSize::SmallInput,
            );
        });
        group.finish();
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    both(&mut criterion);
    criterion.final_summary();
}
