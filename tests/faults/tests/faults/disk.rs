//! What lies on the disk, and what happens to it.

use std::path::PathBuf;

use targa_contract::commands::{
    Citizen, IssuePreavviso, ListFines, Officer, OfficerDesk, OpenFine, SignIn,
};
use targa_domain::VehicleKind;

use crate::world::fines::{PLACE, PLATE, fine, id};
use crate::world::server::Step;
use crate::world::{World, until};

/// Nothing of this may be found on a disk.
const SECRETS: &[&str] = &[
    PLATE,
    PLACE,
    "Rossi",
    "Verdi",
    "mario",
    "anna-verdi",
    "RSSMRA85T10A562S",
    "token-in-clear",
    "PAGOPA",
    "\"notice_number\"",
    "SQLite format 3",
    "CREATE TABLE",
];

fn scan(world: &World) {
    let files = world.files();
    assert!(
        files
            .iter()
            .any(|file| file.to_string_lossy().ends_with("-wal")),
        "{files:?}"
    );
    for file in files {
        let name = file.to_string_lossy().to_lowercase();
        let bytes = std::fs::read(&file).unwrap();
        for secret in SECRETS {
            assert!(
                !name.contains(&secret.to_lowercase()),
                "{secret} in the name {name}"
            );
            let found = bytes
                .windows(secret.len())
                .any(|part| part.eq_ignore_ascii_case(secret.as_bytes()));
            // The shared-memory index of the WAL holds page numbers only, but it is looked at too.
            assert!(!found, "{secret} in {name}");
        }
    }
}

async fn issue(engine: &targa_engine::OfficerEngine) {
    let id = engine.desk(OfficerDesk {}).await.unwrap().draft;
    let slip = IssuePreavviso {
        id,
        plate: PLATE.to_owned(),
        vehicle: VehicleKind::Car,
        hypothesis: "158-6".parse().unwrap(),
        place: PLACE.to_owned(),
    };
    engine.issue_preavviso(slip).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_lies_in_clear() {
    let world = World::new();
    for n in 1..=50 {
        world.server.quietly(Step::Put(Box::new(fine(n))));
    }
    let citizen = world.signed_in_citizen().await;
    until("the first sync", async || listed(&citizen).await == 50).await;
    scan(&world);
    citizen.stop().await;

    let world = World::new();
    world.issuer.is("anna-verdi", "Anna Verdi", &["officer"]);
    let officer = world.officer().await;
    officer.sign_in(SignIn {}).await.unwrap();
    until("numbers", async || {
        officer.desk(OfficerDesk {}).await.unwrap().numbers_left > 0
    })
    .await;
    issue(&officer).await;
    scan(&world);
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn other_users_of_the_machine_cannot_look_in() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::new();
    let _engine = world.signed_in_citizen().await;
    let folder = world.files()[0].parent().unwrap().to_owned();
    assert_eq!(
        std::fs::metadata(folder).unwrap().permissions().mode() & 0o777,
        0o700
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cache_that_does_not_open_is_fetched_anew() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    for damage in [wrong_key, truncated, flipped] {
        let engine = world.signed_in_citizen().await;
        until("the first sync", async || listed(&engine).await == 1).await;
        engine.stop().await;
        damage(&world, "cache.db");
        let engine = world.citizen().await;
        until("all of it again", async || listed(&engine).await == 1).await;
        assert!(engine.open_fine(OpenFine { id: id(1) }).await.is_ok());
        engine.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outbox_that_does_not_open_is_moved_aside_and_said() {
    let world = World::new();
    world.issuer.is("anna-verdi", "Anna Verdi", &["officer"]);
    for damage in [wrong_key, truncated, flipped] {
        let engine = world.officer().await;
        engine.sign_in(SignIn {}).await.unwrap();
        until("numbers", async || {
            engine.desk(OfficerDesk {}).await.unwrap().numbers_left > 0
        })
        .await;
        issue(&engine).await;
        engine.stop().await;
        damage(&world, "outbox.db");
        let kept = aside(&world).len();
        let now = world.clock.clone();
        now.set(targa_engine::ports::Clock::now(&*now) + std::time::Duration::from_mins(1));

        let engine = world.officer().await;
        let desk = engine.desk(OfficerDesk {}).await.unwrap();
        assert_eq!(desk.issued, []);
        assert!(desk.unreadable_outbox);
        assert_eq!(aside(&world).len(), kept + 1);
        engine.stop().await;
    }
}

fn aside(world: &World) -> Vec<PathBuf> {
    let mut files = world.files();
    files.retain(|file| {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        name.starts_with("outbox.db.unreadable-")
    });
    files
}

fn the(world: &World, name: &str) -> PathBuf {
    world
        .files()
        .into_iter()
        .find(|file| file.ends_with(name))
        .unwrap()
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

fn flipped(world: &World, name: &str) {
    let file = the(world, name);
    let mut bytes = std::fs::read(&file).unwrap();
    for byte in bytes.iter_mut().skip(100).step_by(512) {
        *byte ^= 0xff;
    }
    std::fs::write(file, bytes).unwrap();
}

async fn listed(engine: &targa_engine::CitizenEngine) -> usize {
    engine
        .list_fines(ListFines {})
        .await
        .map_or(0, |list| list.fines.len())
}
