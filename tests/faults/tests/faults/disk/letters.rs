//! What a citizen has written and not sent, on a disk that fails: whatever is wrong with its file, nothing else is told
//! than what was written, and that something is missing is said.

use std::path::Path;

use targa_contract::commands::{Citizen, Refresh, SignIn};
use targa_engine::CitizenEngine;
use targa_engine::ports::Notice;
use targa_faults::{Dice, rounds};

use super::damage::{DAMAGES, aside};
use super::files::{copy, harm, put_back};
use super::room::{SmallDisk, mount, start};
use super::{keep, scan, write, written};
use crate::world::fines::{fine, id};
use crate::world::server::Step;
use crate::world::{World, code, until};

const FINES: u128 = 6;

fn words(n: u128) -> String {
    format!("what was written about {n}, ").repeat(60)
}

fn with_fines() -> World {
    let world = World::new();
    for n in 1..=FINES {
        world.server.quietly(Step::Put(Box::new(fine(n))));
    }
    world
}

async fn all_written(world: &World) {
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    for n in 1..=FINES {
        write(&engine, id(n), &words(n)).await.unwrap();
    }
    engine.stop().await;
}

/// The titles of what was said.
fn said(world: &World) -> Vec<String> {
    let notices = world.notifier.notices().into_iter();
    notices.map(|Notice { title, .. }| title).collect()
}

const DAMAGED: &str = "Parte di ciò che hai scritto non si legge";

#[tokio::test(flavor = "multi_thread")]
async fn letters_that_do_not_open_are_moved_aside_and_that_is_said() {
    for damage in DAMAGES {
        let world = with_fines();
        all_written(&world).await;
        damage(&world, "letters.db");
        let engine = world.citizen().await;
        engine.sign_in(SignIn {}).await.unwrap();
        engine.refresh(Refresh {}).await.unwrap();
        until("it is said", async || {
            said(&world).contains(&DAMAGED.to_owned())
        })
        .await;
        assert_eq!(aside(&world, "letters.db").len(), 1);
        // And whoever writes goes on.
        write(&engine, id(1), &words(1)).await.unwrap();
        assert_eq!(written(&engine, id(1)).await.unwrap(), (words(1), 1));
        engine.stop().await;
        scan(&world);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_are_what_was_written_or_are_said_to_be_missing() {
    let world = with_fines();
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    for n in 1..=FINES {
        write(&engine, id(n), &words(n)).await.unwrap();
    }
    let whole = copy(&world);
    engine.stop().await;
    let mut dice = Dice::of(5);
    let letters = |file: &&std::path::PathBuf| file.to_string_lossy().contains("letters.db");
    for harmed in whole.keys().filter(letters) {
        for _ in 0..rounds(5, 60) {
            let mut files = whole.clone();
            harm(files.get_mut(harmed).unwrap(), &mut dice);
            put_back(&world, &files);
            let engine = world.signed_in_citizen().await;
            engine.refresh(Refresh {}).await.unwrap();
            // Whoever first reads what is wrong is refused; then the rest is there.
            if let Err(problem) = a_look(&world, &engine, harmed).await {
                assert_eq!(problem, "store-unavailable", "{harmed:?}");
                a_look(&world, &engine, harmed).await.unwrap();
            }
            engine.stop().await;
        }
    }
}

/// Reads all there is, which is what was written.
async fn a_look(world: &World, engine: &CitizenEngine, harmed: &Path) -> Result<(), &'static str> {
    let mut missing = false;
    for n in 1..=FINES {
        let read = written(engine, id(n)).await;
        let (text, files) = read.map_err(|problem| problem.code.as_str())?;
        assert!(
            text == words(n) || text.is_empty(),
            "{}: {text}",
            harmed.display()
        );
        missing |= text.is_empty() || files != 1;
    }
    let known = !aside(world, "letters.db").is_empty();
    assert!(
        !missing || known,
        "{}: lost, and nobody knows",
        harmed.display()
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_letter_can_be_written_it_is_said_and_none_is_lost() {
    let Some(disk) = SmallDisk::new() else { return };
    let world = with_fines();
    let engine = start(&disk.config(&world), world.ports()).await;
    engine.sign_in(SignIn {}).await.unwrap();
    engine.refresh(Refresh {}).await.unwrap();
    write(&engine, id(1), &words(1)).await.unwrap();
    engine.stop().await;
    assert!(mount(&["-o", "remount,ro"], disk.0.path()), "read-only");
    let engine = start(&disk.config(&world), world.ports()).await;
    assert_eq!(code(written(&engine, id(1)).await), "store-unavailable");
    engine.stop().await;
    assert!(mount(&["-o", "remount,rw"], disk.0.path()), "writable");
    let engine = start(&disk.config(&world), world.ports()).await;
    assert_eq!(written(&engine, id(1)).await.unwrap(), (words(1), 1));
    engine.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_full_disk_nothing_counts_as_written_and_all_is_still_read() {
    let Some(disk) = SmallDisk::new() else { return };
    let world = with_fines();
    let engine = start(&disk.config(&world), world.ports()).await;
    engine.sign_in(SignIn {}).await.unwrap();
    engine.refresh(Refresh {}).await.unwrap();
    write(&engine, id(1), &words(1)).await.unwrap();
    disk.fill();
    // What still fits into the files as they are may be kept; then there is no room.
    let mut kept = String::new();
    let refusal = loop {
        let longer = format!("{kept}{}", words(2).repeat(50));
        match keep(&engine, id(2), &longer).await {
            Ok(()) => kept = longer,
            Err(problem) => break problem.code.as_str(),
        }
        assert!(kept.len() < 3_000_000, "a full disk takes everything");
    };
    assert_eq!(refusal, "store-unavailable");
    assert_eq!(written(&engine, id(2)).await.unwrap().0, kept);
    assert_eq!(written(&engine, id(1)).await.unwrap(), (words(1), 1));
    disk.make_room();
    write(&engine, id(1), "again").await.unwrap();
    engine.stop().await;
    let engine = start(&disk.config(&world), world.ports()).await;
    assert_eq!(written(&engine, id(1)).await.unwrap().0, "again");
    engine.stop().await;
}
