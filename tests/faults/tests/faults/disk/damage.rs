//! A file as a whole is of no use any more.

use std::path::PathBuf;

use targa_contract::commands::{Citizen, Officer, OfficerDesk, OpenFine};

use super::{begin, issue, listed, numbers, officers, scan};
use crate::world::fines::{fine, id};
use crate::world::server::Step;
use crate::world::{World, until};

pub(super) const DAMAGES: [fn(&World, &str); 3] = [wrong_key, truncated, flipped];

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_open_of_a_citizens_is_fetched_anew() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    for name in ["cache.db", "local.db"] {
        for damage in DAMAGES {
            let engine = world.signed_in_citizen().await;
            until("the first sync", async || listed(&engine).await == 1).await;
            engine.stop().await;
            damage(&world, name);
            let engine = world.citizen().await;
            until("all of it again", async || listed(&engine).await == 1).await;
            let opens = async || engine.open_fine(OpenFine { id: id(1) }).await.is_ok();
            until("it opens", opens).await;
            engine.stop().await;
            scan(&world);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outbox_that_does_not_open_is_moved_aside_and_said() {
    let world = officers();
    for damage in DAMAGES {
        let engine = world.officer().await;
        begin(&engine).await;
        issue(&engine).await.unwrap();
        engine.stop().await;
        damage(&world, "outbox.db");
        let kept = aside(&world, "outbox.db").len();

        let engine = world.officer().await;
        let desk = engine.desk(OfficerDesk {}).await.unwrap();
        assert_eq!(desk.issued, []);
        assert!(desk.unreadable_outbox);
        assert_eq!(aside(&world, "outbox.db").len(), kept + 1);
        // And work goes on, on a chain of its own.
        numbers(&engine).await;
        issue(&engine).await.unwrap();
        engine.stop().await;
        scan(&world);
    }
}

/// What of a file was moved aside.
pub(super) fn aside(world: &World, of: &str) -> Vec<PathBuf> {
    let beginning = format!("{of}.unreadable-");
    let mut files = world.files();
    files.retain(|file| {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        name.starts_with(&beginning)
    });
    files
}

fn the(world: &World, name: &str) -> PathBuf {
    let files = world.files();
    files.into_iter().find(|file| file.ends_with(name)).unwrap()
}

/// As after a keyring was put back from an old copy.
fn wrong_key(world: &World, _: &str) {
    use targa_engine::Secret;
    use targa_engine::ports::KeyManager;
    let names = world.keys.names();
    let name = names
        .iter()
        .find(|name| name.starts_with("account@"))
        .unwrap();
    let entry = world.keys.read(name).unwrap().unwrap();
    let mut entry: serde_json::Value = serde_json::from_str(entry.expose()).unwrap();
    entry["keys"]["current"] = "11".repeat(32).into();
    let entry = Secret::new(entry.to_string());
    world.keys.write(name, &entry).unwrap();
}

fn truncated(world: &World, name: &str) {
    let file = the(world, name);
    let length = std::fs::metadata(&file).unwrap().len();
    std::fs::File::options()
        .write(true)
        .open(file)
        .unwrap()
        .set_len(length / 2 + 100)
        .unwrap();
}

pub(super) fn flipped(world: &World, name: &str) {
    let file = the(world, name);
    let mut bytes = std::fs::read(&file).unwrap();
    for byte in bytes.iter_mut().skip(100).step_by(512) {
        *byte ^= 0xff;
    }
    std::fs::write(file, bytes).unwrap();
}
