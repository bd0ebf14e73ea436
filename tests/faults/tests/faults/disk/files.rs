//! A few bytes of a file are wrong, or its end is missing: of every file, its log included, as a
//! power cut leaves them. Nobody is told something wrong, and no number goes out twice.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::PathBuf;

use targa_contract::commands::{Delivery, IssuedRow, Officer, OfficerDesk, OpenPreavviso};
use targa_contract::{FineId, Problem};
use targa_engine::OfficerEngine;
use targa_faults::{Dice, rounds};

use super::{begin, issue, listed, numbers, officers};
use crate::world::fines::fine;
use crate::world::server::Step;
use crate::world::{World, until};

/// Content by path below the app's folder.
pub(super) type Files = BTreeMap<PathBuf, Vec<u8>>;

/// As a power cut would leave the folder now.
pub(super) fn copy(world: &World) -> Files {
    let folder = world.folder.path();
    let read = |file: PathBuf| match std::fs::read(&file) {
        Ok(bytes) => Some((file.strip_prefix(folder).unwrap().to_owned(), bytes)),
        // A temporary file that went away while they were listed.
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => panic!("{}: {error}", file.display()),
    };
    world.files().into_iter().filter_map(read).collect()
}

/// In place of whatever is there: the engine before has let go of it.
pub(super) fn put_back(world: &World, files: &Files) {
    for file in world.files() {
        std::fs::remove_file(file).unwrap();
    }
    for (file, bytes) in files {
        let file = world.folder.path().join(file);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
}

/// One of three things, somewhere in the file.
pub(super) fn harm(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.below(bytes.len());
    match dice.below(3) {
        0 => bytes.truncate(at),
        1 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << dice.below(8);
            }
        }
        _ => {
            let end = bytes.len().min(at + 512);
            bytes[at..end].fill(0);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_citizen_reads_the_servers_fines_whatever_is_wrong() {
    let world = World::new();
    for n in 1..=40 {
        world.server.quietly(Step::Put(Box::new(fine(n))));
    }
    let engine = world.signed_in_citizen().await;
    until("the first sync", async || listed(&engine).await == 40).await;
    let whole = copy(&world);
    engine.stop().await;
    let mut dice = Dice::of(5);
    for harmed in whole.keys() {
        for _ in 0..rounds(3, 60) {
            let mut files = whole.clone();
            harm(files.get_mut(harmed).unwrap(), &mut dice);
            put_back(&world, &files);
            let engine = world.signed_in_citizen().await;
            until("all fines", async || listed(&engine).await == 40).await;
            engine.stop().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_loses_no_more_than_is_said_and_no_number_goes_out_twice() {
    let world = officers();
    let engine = world.officer().await;
    begin(&engine).await;
    let mut told = BTreeMap::new();
    for _ in 0..15 {
        let issued = issue(&engine).await.unwrap();
        told.insert(issued.row.id, issued.notice_number);
    }
    // Then nothing writes while it is copied.
    until("all sent", async || {
        let desk = engine.desk(OfficerDesk {}).await.unwrap();
        let sent = |row: &IssuedRow| row.delivery == Delivery::Sent;
        desk.issued.iter().all(sent) && desk.numbers_left >= 20
    })
    .await;
    let whole = copy(&world);
    engine.stop().await;
    let used: BTreeSet<_> = told.values().cloned().collect();
    let mut dice = Dice::of(5);
    for harmed in whole.keys() {
        for _ in 0..rounds(3, 60) {
            let mut files = whole.clone();
            harm(files.get_mut(harmed).unwrap(), &mut dice);
            put_back(&world, &files);
            let engine = world.officer().await;
            begin(&engine).await;
            // Whoever first reads what is wrong is refused, be it a list, a record or the next number; then the
            // rest is there.
            let next = match Box::pin(a_look(&engine, &told)).await {
                Err(problem) => {
                    assert_eq!(problem.code.as_str(), "store-unavailable", "{harmed:?}");
                    Box::pin(a_look(&engine, &told)).await.unwrap()
                }
                Ok(next) => next,
            };
            assert!(!used.contains(&next), "{harmed:?}");
            engine.stop().await;
        }
    }
}

/// Reads all there is, which is what was told, and issues another: its number.
async fn a_look(
    engine: &OfficerEngine,
    told: &BTreeMap<FineId, String>,
) -> Result<String, Problem> {
    let desk = engine.desk(OfficerDesk {}).await?;
    for row in &desk.issued {
        let shown = engine.open_preavviso(OpenPreavviso { id: row.id }).await?;
        assert_eq!(told.get(&row.id), Some(&shown.notice_number));
    }
    assert!(desk.issued.len() == told.len() || desk.unreadable_outbox);
    numbers(engine).await;
    Ok(issue(engine).await?.notice_number)
}
