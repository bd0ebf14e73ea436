//! Files of every past version, made by the apps that wrote them, open today with all they hold.

mod write;

use std::path::Path;

use targa_contract::api::{AttachmentKind, FineState};
use targa_contract::commands::{Delivery, KeepDraft};
use targa_contract::{EvidenceId, FineId};
use targa_domain::Date;
use targa_domain::violation::VehicleKind;
use uuid::Uuid;

use super::{Cache, Outbox, look_into, sample};
use crate::reminders::{Ahead, Said};
use crate::store::lock::Format;
use crate::store::{LetterBox, Local, NewFile};
use crate::vault::FileKeys;
use crate::view::Amounts;

/// A version, and its file.
type Past = (u32, &'static [u8]);

const CACHES: &[Past] = &[
    (1, include_bytes!("../past/cache-1.sqlcipher")),
    (2, include_bytes!("../past/cache-2.sqlcipher")),
    (3, include_bytes!("../past/cache-3.sqlcipher")),
];
const OUTBOXES: &[Past] = &[
    (1, include_bytes!("../past/outbox-1.sqlcipher")),
    (2, include_bytes!("../past/outbox-2.sqlcipher")),
];
const LOCALS: &[Past] = &[
    (1, include_bytes!("../past/local-1.sqlcipher")),
    (2, include_bytes!("../past/local-2.sqlcipher")),
];

const LETTERS: &[Past] = &[(1, include_bytes!("../past/letters-1.sqlcipher"))];

/// The number that a file says of its tables.
fn version(file: &Path, format: Format) -> u32 {
    look_into(file, format)
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap()
}

/// Whoever adds a step to the tables keeps a file of before it.
#[tokio::test]
async fn no_version_is_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let (here, keys) = (folder.path(), FileKeys::of_byte(1));
    cache_in(here).await.close().await;
    let outbox = Outbox::open(here.to_owned(), &keys).await.unwrap();
    outbox.close().await;
    let local = Local::open(here.to_owned(), &keys).await.unwrap();
    local.close().await;
    let letters = LetterBox::open(here.to_owned(), &keys).await.unwrap();
    letters.close().await;
    for (past, file, format) in [
        (CACHES, "cache.db", Format::Swift),
        (OUTBOXES, "outbox.db", Format::Standard),
        (LOCALS, "local.db", Format::Swift),
        (LETTERS, "letters.db", Format::Standard),
    ] {
        let kept: Vec<_> = past.iter().map(|(version, _)| *version).collect();
        let now = version(&here.join(file), format);
        // The newest may be there as well.
        let (before, with_now): (Vec<_>, Vec<_>) = ((1..now).collect(), (1..=now).collect());
        assert!(kept == before || kept == with_now, "{file}: {kept:?}");
    }
}

fn folder_with(file: &str, bytes: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(file), bytes).unwrap();
    folder
}

async fn cache_in(folder: &Path) -> Cache {
    Cache::open(folder.to_owned(), &FileKeys::of_byte(1))
        .await
        .unwrap()
}

#[tokio::test]
async fn a_cache_of_a_past_version_keeps_its_fines() {
    for (version, bytes) in CACHES {
        let folder = folder_with("cache.db", bytes);
        // Twice: what was upgraded opens as it is.
        for _ in 0..2 {
            let cache = cache_in(folder.path()).await;
            let lines = cache.lines().await.unwrap();
            let ids: Vec<_> = lines.iter().map(|line| line.id).collect();
            let all: Vec<_> = (1..=5).rev().map(sample).collect();
            let expected: Vec<_> = all.iter().map(|fine| fine.id).collect();
            assert_eq!(ids, expected, "{version}");
            for (line, fine) in lines.iter().zip(&all) {
                assert_eq!(line.state, fine.state, "{version}");
                assert_eq!(line.amounts, Amounts::of(fine), "{version}");
                assert_eq!(
                    cache.fine(fine.id).await.unwrap().as_ref(),
                    Some(fine),
                    "{version}"
                );
            }
            let progress = cache.progress().await.unwrap();
            assert!(progress.complete && progress.cursor.is_some(), "{version}");
            assert_eq!(cache.vehicles().await.unwrap().len(), 1, "{version}");
            let day = all[0].violation.committed_at.date();
            let mut due = cache.lines_due(day, Date::MAX).await.unwrap();
            due.sort_by_key(|line| std::cmp::Reverse(line.committed_at));
            let payable = lines.into_iter().filter(|line| line.state.payable());
            assert_eq!(due, payable.collect::<Vec<_>>(), "{version}");
            cache.close().await;
        }
    }
}

/// What is being written in the samples' outbox.
fn draft() -> KeepDraft {
    KeepDraft {
        id: FineId::new(Uuid::from_u128(9)),
        plate: "EF456GH".to_owned(),
        place: "via dei Tigli 14".to_owned(),
        vehicle: VehicleKind::Car,
        hypothesis: None,
    }
}

#[tokio::test]
async fn an_outbox_of_a_past_version_keeps_its_records_and_numbers() {
    for (version, bytes) in OUTBOXES {
        let folder = folder_with("outbox.db", bytes);
        let outbox = Outbox::open(folder.path().to_owned(), &FileKeys::of_byte(1))
            .await
            .unwrap();
        let issued = outbox.all_issued().await.unwrap();
        let ids: Vec<_> = issued.iter().map(|record| record.id).collect();
        assert_eq!(ids, [3, 2, 1].map(|n| sample(n).id), "{version}");
        assert!(
            matches!(issued[0].delivery, Delivery::Refused { .. }),
            "{version}"
        );
        assert_eq!(issued[1].delivery, Delivery::Sent, "{version}");
        assert_eq!(issued[2].delivery, Delivery::Waiting, "{version}");
        assert_eq!(issued[2].request.plate, sample(1).plate, "{version}");
        assert_eq!(outbox.numbers_left().await.unwrap(), 3, "{version}");
        assert!(!outbox.has_unreadable(), "{version}");
        // The first version had neither drafts nor images.
        let kept = (*version > 1).then(draft);
        assert_eq!(outbox.draft().await.unwrap(), kept, "{version}");
        let images = outbox.pending_images().await.unwrap();
        let of: Vec<_> = images.iter().map(|image| image.fine).collect();
        let expected = (*version > 1).then_some(sample(2).id);
        assert_eq!(of, Vec::from_iter(expected), "{version}");
    }
}

/// Fines that the samples' letters are about.
fn about(n: u128) -> FineId {
    FineId::new(Uuid::from_u128(n))
}

/// What goes with each of them.
fn file() -> NewFile {
    NewFile {
        name: "atto.pdf".to_owned(),
        kind: AttachmentKind::Pdf,
        content: b"%PDF-1.7".to_vec(),
    }
}

/// What was said, in the samples.
fn said() -> Said {
    Said {
        fine: FineId::new(Uuid::from_u128(1)),
        last: Date::constant(2026, 5, 9),
        ahead: Ahead::OneDay,
    }
}

#[tokio::test]
async fn what_a_past_version_kept_for_itself_is_there() {
    for (version, bytes) in LOCALS {
        let folder = folder_with("local.db", bytes);
        let local = Local::open(folder.path().to_owned(), &FileKeys::of_byte(1))
            .await
            .unwrap();
        let image = EvidenceId::new(Uuid::from_u128(1));
        let image = local.image(image).await.unwrap();
        assert_eq!(image, Some(vec![7; 100]), "{version}");
        let known = local.said([said().fine].into()).await.unwrap();
        assert!(known.contains(&said()), "{version}");
        assert_eq!(local.news().await.unwrap(), [], "{version}");
    }
}

#[tokio::test]
async fn letters_of_a_past_version_are_there_with_their_files() {
    for (version, bytes) in LETTERS {
        let folder = folder_with("letters.db", bytes);
        let letters = LetterBox::open(folder.path().to_owned(), &FileKeys::of_byte(1))
            .await
            .unwrap();
        for n in 1..=3 {
            let kept = letters.kept(about(n), "contest").await.unwrap().unwrap();
            assert_eq!(kept.typed, format!("typed {n}"), "{version}");
            let sent = (n > 1).then(|| format!("sent {n}"));
            assert_eq!((kept.sealed, kept.taken), (sent, n > 2), "{version}");
            let files = letters.files(kept.id).await.unwrap();
            assert_eq!(files.len(), 1, "{version}");
            let content = letters.content(files[0].id).await.unwrap();
            assert_eq!(content, Some(file().content), "{version}");
        }
        assert!(!letters.has_unreadable(), "{version}");
    }
}

#[test]
fn the_samples_have_every_state() {
    let states: Vec<_> = (1..=5).map(|n| sample(n).state).collect();
    assert!(FineState::ALL.iter().all(|state| states.contains(state)));
}
