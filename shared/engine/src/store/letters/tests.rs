//! Letters outlive the app, and what was sent is not changed.

use targa_contract::FineId;
use targa_contract::api::AttachmentKind;
use uuid::Uuid;

use super::{LetterBox, NewFile, Written};
use crate::store::original::Kind as _;
use crate::store::settle;
use crate::vault::{FileKey, FileKeys};

const KIND: &str = "contest";

fn fine() -> FineId {
    FineId::new(Uuid::from_u128(1))
}

async fn open(folder: &std::path::Path) -> LetterBox {
    LetterBox::open(folder.to_owned(), &FileKeys::of_byte(1))
        .await
        .unwrap()
}

fn file() -> NewFile {
    NewFile {
        name: "atto.pdf".to_owned(),
        kind: AttachmentKind::Pdf,
        content: b"%PDF-1.7".to_vec(),
    }
}

#[tokio::test]
async fn a_letter_is_there_after_a_restart_under_the_same_name_until_it_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let first = open(folder.path()).await;
    let before = first.keep(fine(), KIND, "uno".to_owned()).await.unwrap();
    let after = first.keep(fine(), KIND, "due".to_owned()).await.unwrap();
    assert_eq!((before.id, after.typed.as_str()), (after.id, "due"));
    for added in [true, true, false] {
        assert_eq!(first.attach(after.id, file(), 2).await.unwrap(), added);
    }
    first.close().await;

    let again = open(folder.path()).await;
    let kept = again.kept(fine(), KIND).await.unwrap().unwrap();
    assert!(kept == after);
    let files = again.files(kept.id).await.unwrap();
    assert_eq!(files.len(), 2);
    let content = again.content(files[0].id).await.unwrap();
    assert_eq!(content.as_deref(), Some(b"%PDF-1.7".as_slice()));
    again.detach(kept.id, files[0].id).await.unwrap();
    assert_eq!(again.files(kept.id).await.unwrap(), files[1..]);

    again.done(kept.id).await.unwrap();
    assert!(again.kept(fine(), KIND).await.unwrap().is_none());
    assert!(again.files(kept.id).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_was_sent_is_not_changed_until_it_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let letters = open(folder.path()).await;
    let id = letters
        .keep(fine(), KIND, "uno".to_owned())
        .await
        .unwrap()
        .id;
    letters.seal(id, "sent".to_owned()).await.unwrap();
    letters.seal(id, "other".to_owned()).await.unwrap();
    let kept = letters.keep(fine(), KIND, "due".to_owned()).await.unwrap();
    assert_eq!(kept.typed, "uno");
    assert_eq!(kept.sealed.as_deref(), Some("sent"));
    letters.unseal(id).await.unwrap();
    let kept = letters.keep(fine(), KIND, "due".to_owned()).await.unwrap();
    assert_eq!((kept.typed.as_str(), kept.sealed), ("due", None));
    // What the server has is not opened again.
    letters.seal(id, "sent".to_owned()).await.unwrap();
    letters.taken(id).await.unwrap();
    letters.unseal(id).await.unwrap();
    let kept = letters.kept(fine(), KIND).await.unwrap().unwrap();
    assert!(kept.taken && kept.sealed.is_some());
}

#[tokio::test]
async fn a_file_that_does_not_read_is_moved_aside_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(Written::FILE);
    std::fs::write(&path, vec![7; 8192]).unwrap();
    let letters = open(folder.path()).await;
    letters.keep(fine(), KIND, "uno".to_owned()).await.unwrap();
    let aside = folder
        .path()
        .join(format!("{}.unreadable-1", Written::FILE));
    assert_eq!(std::fs::read(aside).unwrap(), vec![7; 8192]);
    assert!(letters.has_unreadable());
}

#[tokio::test]
async fn a_letter_is_there_under_a_new_key() {
    let folder = tempfile::tempdir().unwrap();
    let letters = open(folder.path()).await;
    letters.keep(fine(), KIND, "uno".to_owned()).await.unwrap();
    letters.close().await;
    let replaced = FileKeys {
        current: FileKey::of_byte(2),
        before: Some(FileKey::of_byte(1)),
        ..FileKeys::of_byte(1)
    };
    assert!(settle(folder.path().to_owned(), replaced).await.unwrap());
    let letters = LetterBox::open(folder.path().to_owned(), &FileKeys::of_byte(2))
        .await
        .unwrap();
    let kept = letters.kept(fine(), KIND).await.unwrap().unwrap();
    assert_eq!(kept.typed, "uno");
}
