//! A page of the list, and the way to the first row.

use std::path::Path;
use std::time::Duration;

use targa_engine::bench::{FineFile, OpenFile, Place};

use crate::figures::{Table, median, timed};
use crate::rows::row;

/// Lines on a page.
const PAGE: usize = 50;
/// How often each is measured.
const TIMES: usize = 40;

pub(crate) fn measure(count: usize, table: &mut Table) {
    let folder = tempfile::tempdir().unwrap();
    let ours = FineFile::encrypted(folder.path().join("ours.db")).unwrap();
    let plain = FineFile::plain(folder.path().join("plain.db"));
    for file in [&ours, &plain] {
        fill(file, count);
    }
    let places = places(&ours.open().unwrap(), count);
    // One after the other, so that a moment in which the machine is busy hits both.
    let (mut cold, mut warm, mut open) =
        <([Vec<Duration>; 2], [Vec<_>; 2], [Vec<_>; 2])>::default();
    for time in 0..TIMES {
        for (kind, file) in [&ours, &plain].into_iter().enumerate() {
            let opened = file.open().unwrap();
            let place = places[time * 7 % places.len()];
            cold[kind].push(page(&opened, Some(place)));
            warm[kind].extend((0..5).map(|_| page(&opened, Some(place))));
            drop(opened);
            let (took, opened) = timed(|| {
                let opened = file.open().unwrap();
                page(&opened, None);
                opened
            });
            open[kind].push(took);
            drop(opened);
        }
    }
    let mut against = |what: &str, [ours, plain]: [Vec<Duration>; 2], aim: &str| {
        table.against(what, median(ours), ("plain SQLite", median(plain)), aim);
    };
    against("list page of 50, first look", cold, "≤ 1.5×");
    against("list page of 50, warm", warm, "≤ 1.15×");
    against("open to first row", open, "≤ 1.3×");
    sizes(folder.path(), table);
}

fn fill(file: &FineFile, count: usize) {
    let mut opened = file.open().unwrap();
    for first in (0..count).step_by(1000) {
        let fines = (first..count.min(first + 1000)).map(row).collect();
        opened.put(fines).unwrap();
    }
}

fn page(opened: &OpenFile, after: Option<Place>) -> Duration {
    let (took, page) = timed(|| opened.page(after, PAGE));
    assert_eq!(page.unwrap().0, PAGE);
    took
}

/// Places all over the list.
fn places(opened: &OpenFile, count: usize) -> Vec<Place> {
    let step = count / 50;
    let mut places = Vec::new();
    let mut after = None;
    while let (_, Some(place)) = opened.page(after, step).unwrap() {
        places.push(place);
        after = Some(place);
    }
    // After the last there may be no whole page.
    places.truncate(places.len() - 1);
    places
}

fn sizes(folder: &Path, table: &mut Table) {
    let size = |name| std::fs::metadata(folder.join(name)).map_or(0, |file| file.len());
    let megabytes = |name| format!("{} MB", size(name) / 1_000_000);
    let (ours, plain) = (megabytes("ours.db"), megabytes("plain.db"));
    table.line(
        "size of the file",
        &ours,
        &format!("plain SQLite: {plain}"),
        "",
        "",
    );
}
