//! The files as they lie on the disk: a change here is a new version and a migration.

use std::path::Path;

use rusqlite::Connection;
use targa_contract::FineId;
use targa_contract::api::{Cursor, Fine, FineState};
use targa_domain::{Cents, MunicipalitySettings, Violation};
use uuid::Uuid;

use super::lock::{Format, Lock};
use super::{Cache, Draft, LetterBox, Outbox, Taken};
use crate::api::Told;
use crate::pricing;
use crate::signing::Signer;
use crate::sync::UpdatePlan;
use crate::vault::{FileKey, FileKeys};

mod pages;
mod past;
mod relock;
mod salvage;

/// A file, read with the key as any other program would.
fn look_into(path: &Path, format: Format) -> Connection {
    let connection = Connection::open(path).unwrap();
    Lock::new(FileKey::of_byte(1), format)
        .turn(&connection)
        .unwrap();
    connection
}

/// The tables and the version.
fn layout(path: &Path, format: Format) -> String {
    let connection = look_into(path, format);
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
    Cache::open(folder.path().to_owned(), &FileKeys::of_byte(1))
        .await
        .unwrap();
    insta::assert_snapshot!(layout(&folder.path().join("cache.db"), Format::Swift));
}

#[tokio::test]
async fn the_layout_of_the_outbox() {
    let folder = tempfile::tempdir().unwrap();
    Outbox::open(folder.path().to_owned(), &FileKeys::of_byte(1))
        .await
        .unwrap();
    insta::assert_snapshot!(layout(&folder.path().join("outbox.db"), Format::Standard));
}

#[tokio::test]
async fn the_layout_of_the_letters() {
    let folder = tempfile::tempdir().unwrap();
    LetterBox::open(folder.path().to_owned(), &FileKeys::of_byte(1))
        .await
        .unwrap();
    insta::assert_snapshot!(layout(&folder.path().join("letters.db"), Format::Standard));
}

#[tokio::test]
async fn the_record_of_an_issued_preavviso() {
    let folder = tempfile::tempdir().unwrap();
    let outbox = Outbox::open(folder.path().to_owned(), &FileKeys::of_byte(1))
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
    let signer = Signer::fresh().unwrap();
    outbox.begin_chain(&signer).await.unwrap();
    assert!(matches!(
        Box::pin(outbox.issue(draft, signer)).await.unwrap(),
        Taken::Now(_)
    ));
    outbox.close().await;

    let connection = look_into(&folder.path().join("outbox.db"), Format::Standard);
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
fn from_the_future(path: &Path, format: Format) {
    let connection = look_into(path, format);
    connection.pragma_update(None, "user_version", 99).unwrap();
}

#[tokio::test]
async fn a_newer_apps_cache_is_fetched_anew_its_outbox_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path().to_owned();
    let keys = FileKeys::of_byte(1);
    drop(Cache::open(here.clone(), &keys).await.unwrap());
    drop(Outbox::open(here.clone(), &keys).await.unwrap());
    from_the_future(&here.join("cache.db"), Format::Swift);
    from_the_future(&here.join("outbox.db"), Format::Standard);

    assert!(Cache::open(here.clone(), &keys).await.is_ok());
    let problem = Outbox::open(here.clone(), &keys).await.err().unwrap();
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

/// A fine of that number: one a minute, each next one in another state.
fn sample(n: u32) -> Fine {
    let at = targa_domain::Date::constant(2026, 5, 4).at(8, 30, 0, 0);
    let at = at + jiff::Span::new().minutes(n);
    let violation = Violation::new("158-6".parse().unwrap(), at);
    let settings = MunicipalitySettings::default();
    let schedule = pricing::preavviso(violation, at.date(), &settings)
        .unwrap()
        .schedule;
    let segregation = targa_pagopa::Segregation::new(2).unwrap();
    Fine {
        id: FineId::new(Uuid::from_u128(u128::from(n))),
        plate: "AB123CD".parse().unwrap(),
        place: "via dei Tigli 12".to_owned(),
        violation,
        state: FineState::ALL[n as usize % 5],
        reference: format!("P/2026/{n}"),
        notice_number: targa_pagopa::NoticeNumber::emit(segregation, n.into()).unwrap(),
        creditor: "12345678903".parse().unwrap(),
        points: 0,
        schedule: Box::new(schedule),
        evidence: Vec::new(),
        receipt: None,
        options: Vec::new(),
        verbale: None,
        collection: None,
        plan: None,
    }
}

/// A page of the server with these fines.
fn plan(fines: Vec<Fine>) -> UpdatePlan {
    UpdatePlan {
        after: None,
        from_scratch: false,
        fines: fines
            .into_iter()
            .map(|fine| Told::of(fine).unwrap())
            .collect(),
        vehicles: Vec::new(),
        instalments: Vec::new(),
        gone_fines: Vec::new(),
        gone_vehicles: Vec::new(),
        cursor: Cursor("5".to_owned()),
        as_of: "2026-05-04T07:00:00Z".parse().unwrap(),
        completes: true,
        news: Vec::new(),
    }
}

/// A cache with so many fines.
async fn cache_of(folder: &Path, keys: &FileKeys, fines: u32) -> Cache {
    let cache = Cache::open(folder.to_owned(), keys).await.unwrap();
    cache
        .apply(plan((1..=fines).map(sample).collect()))
        .await
        .unwrap();
    cache
}

/// Issues the slip of [`sample`] `n`.
async fn issue(outbox: &Outbox, signer: &Signer, n: u32) -> FineId {
    let fine = sample(n);
    let draft = Draft {
        id: fine.id,
        plate: fine.plate,
        place: fine.place,
        issued_on: fine.violation.committed_at.date(),
        violation: fine.violation,
        printed_amount: Cents::new(2940),
        schedule: *fine.schedule,
        creditor: fine.creditor,
        replaces: None,
    };
    let taken = Box::pin(outbox.issue(draft, signer.clone())).await.unwrap();
    assert!(matches!(taken, Taken::Now(_)));
    fine.id
}

/// An outbox with so many numbers, and the device that signs in it.
async fn outbox_of(folder: &Path, keys: &FileKeys, numbers: u64) -> (Outbox, Signer) {
    let outbox = Outbox::open(folder.to_owned(), keys).await.unwrap();
    let segregation = targa_pagopa::Segregation::new(2).unwrap();
    let numbers = (1..=numbers).map(|n| targa_pagopa::NoticeNumber::emit(segregation, n).unwrap());
    outbox.keep_numbers(numbers.collect()).await.unwrap();
    let signer = Signer::fresh().unwrap();
    outbox.begin_chain(&signer).await.unwrap();
    (outbox, signer)
}
