//! The two files as they lie on the disk: a change here is a new version and a migration.

use std::path::Path;

use rusqlite::Connection;
use targa_contract::FineId;
use targa_domain::{Cents, MunicipalitySettings, Violation};
use uuid::Uuid;

use super::{Cache, Draft, Outbox, Taken};
use crate::pricing;
use crate::vault::FileKey;

/// The tables and the version, read with the key as any other program would.
fn layout(path: &Path, key: &FileKey) -> String {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch(&key.pragma()).unwrap();
    let version: i64 = connection
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap();
    let mut tables = connection
        .prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
        .unwrap();
    let tables: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    format!("version {version}\n{}", tables.join("\n"))
}

#[tokio::test]
async fn the_layout_of_the_cache() {
    let folder = tempfile::tempdir().unwrap();
    let key = FileKey::of_byte(1);
    Cache::open(folder.path().to_owned(), key.clone())
        .await
        .unwrap();
    insta::assert_snapshot!(layout(&folder.path().join("cache.db"), &key));
}

#[tokio::test]
async fn the_layout_of_the_outbox() {
    let folder = tempfile::tempdir().unwrap();
    let key = FileKey::of_byte(1);
    let now = "2026-05-04T07:00:00Z".parse().unwrap();
    Outbox::open(folder.path().to_owned(), key.clone(), now)
        .await
        .unwrap();
    insta::assert_snapshot!(layout(&folder.path().join("outbox.db"), &key));
}

#[tokio::test]
async fn the_record_of_an_issued_preavviso() {
    let folder = tempfile::tempdir().unwrap();
    let key = FileKey::of_byte(1);
    let now = "2026-05-04T07:00:00Z".parse().unwrap();
    let outbox = Outbox::open(folder.path().to_owned(), key.clone(), now)
        .await
        .unwrap();
    outbox
        .keep_numbers(vec!["302032002700000251".parse().unwrap()])
        .await
        .unwrap();
    let at = targa_domain::Date::constant(2026, 5, 4).at(8, 30, 0, 0);
    let violation = Violation::new("158-6".parse().unwrap(), at);
    let settings = MunicipalitySettings::default();
    let schedule = pricing::preavviso(violation, at.date(), &settings)
        .unwrap()
        .schedule;
    let draft = Draft {
        id: FineId::new(Uuid::from_u128(1)),
        plate: "AB123CD".parse().unwrap(),
        place: "via dei Tigli 12".to_owned(),
        violation,
        issued_on: at.date(),
        printed_amount: Cents::new(2940),
        schedule,
        creditor: "12345678903".parse().unwrap(),
        replaces: None,
    };
    let signer = crate::signing::Signer::fresh().unwrap();
    outbox.begin_chain(&signer).await.unwrap();
    assert!(matches!(
        Box::pin(outbox.issue(draft, signer)).await.unwrap(),
        Taken::Now(_)
    ));
    outbox.close().await;

    let connection = Connection::open(folder.path().join("outbox.db")).unwrap();
    connection.execute_batch(&key.pragma()).unwrap();
    let record: Vec<String> = connection
        .query_row(
            "SELECT request, schedule, creditor, delivery FROM preavviso",
            [],
            |row| (0..4).map(|column| row.get(column)).collect(),
        )
        .unwrap();
    insta::assert_snapshot!(record.join("\n"));
}

/// As if a newer app had been here.
fn from_the_future(path: &Path, key: &FileKey) {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch(&key.pragma()).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
}

#[tokio::test]
async fn a_newer_apps_cache_is_fetched_anew_its_outbox_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path().to_owned();
    let key = FileKey::of_byte(1);
    let now = "2026-05-04T07:00:00Z".parse().unwrap();
    drop(Cache::open(here.clone(), key.clone()).await.unwrap());
    drop(Outbox::open(here.clone(), key.clone(), now).await.unwrap());
    from_the_future(&here.join("cache.db"), &key);
    from_the_future(&here.join("outbox.db"), &key);

    assert!(Cache::open(here.clone(), key.clone()).await.is_ok());
    let problem = Outbox::open(here.clone(), key, now).await.err().unwrap();
    assert_eq!(problem.code, targa_contract::ProblemCode::StoreUnavailable);
    let names: Vec<_> = std::fs::read_dir(here)
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    assert!(
        !names
            .iter()
            .any(|name| name.to_string_lossy().contains("unreadable")),
        "{names:?}"
    );
}
