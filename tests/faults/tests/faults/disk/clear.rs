//! Nothing lies in clear, in no file under the app's folder.

use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use targa_contract::EvidenceId;
use targa_contract::api::Evidence;
use targa_contract::commands::{
    AppLock, AttachImage, BrowseFines, Citizen, Delivery, ExportCalendar, KeepDraft, KeepPaper,
    Officer, OfficerDesk, OpenImage, Paper, Refresh, SetPin, SignOut, Unlock,
};
use targa_domain::VehicleKind;
use targa_engine::ports::KeyManager;
use targa_engine::{CitizenEngine, OfficerEngine};
use targa_faults::in_clear;
use uuid::Uuid;

use super::{begin, damage, issue, listed, officers, write};
use crate::world::fines::{PLACE, PLATE, fine, id, paid};
use crate::world::server::Step;
use crate::world::{World, until};

/// A person's codice fiscale, which is also who they are for the provider.
pub(super) const CODE: &str = "RSSMRA85T10A562S";
/// A PIN, long enough to be found by no chance.
pub(super) const PIN: &str = "271828182845";
/// What an image holds.
pub(super) const IMAGE: &str = "plates can be read on images";

/// What is written to the office, and what a file with it holds.
const WORDS: &str = "a colleague was driving";

/// Nothing of this may be found on a disk: who, where, on which plate, with which token.
const SECRETS: &[&str] = &[
    PLATE,
    PLACE,
    CODE,
    PIN,
    IMAGE,
    WORDS,
    "Rossi",
    "Verdi",
    "mario",
    "anna-verdi",
    "token-in-clear",
    "PAGOPA",
    "\"notice_number\"",
];

/// And this is in files that are not encrypted.
const PLAIN: &[&str] = &["SQLite format 3", "CREATE TABLE"];

/// Looks at every file of the app: databases, their logs and journals, what was moved aside, what is half
/// written, what was put there by nobody knows whom. Papers are in the person's own hands.
pub(crate) fn scan(world: &World) {
    scan_with(world, &entries(world));
}

/// As [`scan`], where the keyring is not the world's: with what it holds, by name.
pub(crate) fn scan_with(world: &World, entries: &[(String, String)]) {
    names_nobody_with(world, entries);
    assert_eq!(in_clear(&apps_files(world), PLAIN), Vec::<String>::new());
}

/// As [`scan`], where a log may speak of tables.
pub(super) fn names_nobody(world: &World) {
    names_nobody_with(world, &entries(world));
}

fn names_nobody_with(world: &World, entries: &[(String, String)]) {
    let files = apps_files(world);
    assert!(!files.is_empty());
    let keys = keys(entries);
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let secrets = [SECRETS, keys.as_slice()].concat();
    assert_eq!(in_clear(&files, &secrets), Vec::<String>::new());
}

fn entries(world: &World) -> Vec<(String, String)> {
    let names = world.keys.names().into_iter();
    names
        .map(|name| {
            let entry = world.keys.read(&name).unwrap().unwrap();
            (name, entry.expose().to_owned())
        })
        .collect()
}

/// What a keyring has for files, names, records and the PIN.
fn keys(entries: &[(String, String)]) -> Vec<String> {
    let mut keys = Vec::new();
    for (name, entry) in entries {
        let entry: serde_json::Value = serde_json::from_str(entry).unwrap();
        let found = [
            "/keys/current",
            "/session/refresh",
            "/pepper",
            "/key",
            "/hash",
        ]
        .into_iter()
        .filter_map(|place| entry.pointer(place)?.as_str());
        let before = keys.len();
        keys.extend(found.map(str::to_owned));
        assert!(keys.len() > before, "nothing secret in {name}");
    }
    keys
}

fn apps_files(world: &World) -> Vec<PathBuf> {
    let mut files = world.files();
    files.retain(|file| !file.starts_with(world.papers()));
    files
}

fn has(world: &World, end: &str) -> bool {
    let files = world.files();
    files
        .iter()
        .any(|file| file.to_string_lossy().ends_with(end))
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_citizen_lies_in_clear_and_after_a_sign_out_nothing_at_all() {
    let world = World::new();
    world.issuer.is(CODE, "Mario Rossi", &[]);
    let engine = world.signed_in_citizen().await;
    a_citizens_day(&world, &engine).await;
    assert!(has(&world, "cache.db-wal") && has(&world, "local.db-wal"));
    assert!(has(&world, "letters.db-wal"));
    scan(&world);
    engine.stop().await;
    scan(&world);
    // As after a crash of the disk: what is moved aside and what was read of it, too.
    damage::flipped(&world, "letters.db");
    let engine = world.citizen().await;
    let pin = Some(PIN.to_owned());
    engine.lock().unlock(Unlock { pin }).await.unwrap();
    // Whoever first reads what is wrong is refused.
    let _ = write(&engine, id(1), WORDS).await;
    write(&engine, id(1), WORDS).await.unwrap();
    assert!(has(&world, "letters.db.unreadable-1"));
    scan(&world);
    engine.stop().await;
    scan(&world);

    let engine = world.citizen().await;
    engine.sign_out(SignOut {}).await.unwrap();
    assert_eq!(apps_files(&world), Vec::<PathBuf>::new());
    assert_eq!(world.keys.names(), Vec::<String>::new());
    engine.stop().await;
}

/// Fines, an image, two papers, a calendar, a letter with a file, a PIN.
pub(super) async fn a_citizens_day(world: &World, engine: &CitizenEngine) {
    for n in 1..=50 {
        world.server.quietly(Step::Put(Box::new(fine(n))));
    }
    world.server.quietly(Step::Put(Box::new(paid(2))));
    let image = EvidenceId::new(Uuid::from_u128(1));
    let content = IMAGE.repeat(200).into_bytes();
    let mut with_image = fine(1);
    with_image.evidence.push(Evidence {
        id: image,
        width: 640,
        height: 480,
        bytes: u32::try_from(content.len()).unwrap(),
    });
    let office = &world.server.office;
    office.images.lock().unwrap().insert(image, content);
    world.server.quietly(Step::Put(Box::new(with_image)));
    engine.refresh(Refresh {}).await.unwrap();
    assert_eq!(listed(engine).await, 50);
    let opened = engine.open_image(OpenImage {
        fine: id(1),
        id: image,
    });
    opened.await.unwrap();
    for (id, paper) in [(id(1), Paper::Notice), (id(2), Paper::Receipt)] {
        until("the paper", async || {
            engine.keep_paper(KeepPaper { id, paper }).await.is_ok()
        })
        .await;
    }
    let papers = std::fs::read_dir(world.papers()).unwrap();
    assert_eq!(papers.count(), 2, "and nothing half written");
    let calendar = engine.export_calendar(ExportCalendar::default()).await;
    let calendar = world.papers().join(calendar.unwrap().name);
    let calendar = std::fs::read_to_string(calendar).unwrap();
    assert!(calendar.contains("BEGIN:VEVENT"));
    let browsed = engine.browse_fines(BrowseFines {
        text: PLATE.to_owned(),
        ..BrowseFines::default()
    });
    assert_eq!(browsed.await.unwrap().fines.len(), 50);
    write(engine, id(1), WORDS).await.unwrap();
    let set = SetPin {
        pin: PIN.to_owned(),
        old: None,
    };
    assert!(engine.lock().set_pin(set).await.unwrap().has_pin);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_an_officer_lies_in_clear() {
    let world = officers();
    let engine = world.officer().await;
    an_officers_day(&engine).await;
    assert!(has(&world, "outbox.db-wal"));
    scan(&world);
    engine.stop().await;
    scan(&world);
    // As after a crash of the disk: what is moved aside and what was read of it, too.
    damage::flipped(&world, "outbox.db");
    let engine = world.officer().await;
    let desk = engine.desk(OfficerDesk {}).await.unwrap();
    assert!(desk.unreadable_outbox);
    scan(&world);
    engine.stop().await;
    scan(&world);
}

/// Preavvisi, an image, a draft.
pub(super) async fn an_officers_day(engine: &OfficerEngine) {
    begin(engine).await;
    let issued = issue(engine).await.unwrap();
    let mut jpeg = vec![0xff, 0xd8, 0xff];
    jpeg.extend(IMAGE.repeat(500).into_bytes());
    let image = AttachImage {
        fine: issued.row.id,
        id: None,
        jpeg: STANDARD.encode(jpeg),
    };
    engine.attach_image(image).await.unwrap();
    let draft = KeepDraft {
        id: engine.desk(OfficerDesk {}).await.unwrap().draft,
        plate: PLATE.to_owned(),
        vehicle: VehicleKind::Car,
        hypothesis: None,
        place: PLACE.to_owned(),
    };
    engine.keep_draft(draft).await.unwrap();
    until("all sent", async || {
        let desk = engine.desk(OfficerDesk {}).await.unwrap();
        desk.issued.iter().all(|row| row.delivery == Delivery::Sent)
    })
    .await;
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
