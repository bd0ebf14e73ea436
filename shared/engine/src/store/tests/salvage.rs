//! A file of what exists nowhere else with a damaged page: it lies aside, and the other pages' rows go on.

use std::path::Path;

use targa_contract::FineId;
use targa_contract::api::AttachmentKind;
use uuid::Uuid;

use super::{FileKeys, Outbox, issue, outbox_of};
use crate::store::{LetterBox, NewFile};

const PAGE: usize = 4096;

fn flip(path: &Path, page: usize) {
    let mut bytes = std::fs::read(path).unwrap();
    bytes[page * PAGE + 1000] ^= 0xff;
    std::fs::write(path, bytes).unwrap();
}

async fn open(folder: &Path) -> Outbox {
    Outbox::open(folder.to_owned(), &FileKeys::of_byte(1))
        .await
        .unwrap()
}

/// The page through which all records are found, counted from 0.
fn root(path: &Path) -> usize {
    let db = super::look_into(path, super::Format::Standard);
    let select = "SELECT rootpage FROM sqlite_master WHERE name = 'preavviso'";
    let page: u32 = db.query_row(select, [], |row| row.get(0)).unwrap();
    page as usize - 1
}

/// Whatever page it is: no record twice, no number twice, and no more lost than hangs on that page.
#[tokio::test]
async fn every_page_may_be_damaged() {
    let original = tempfile::tempdir().unwrap();
    let (outbox, signer) = outbox_of(original.path(), &FileKeys::of_byte(1), 60).await;
    for n in 1..=40 {
        issue(&outbox, &signer, n).await;
    }
    outbox.close().await;
    let bytes = std::fs::read(original.path().join("outbox.db")).unwrap();
    let root = root(&original.path().join("outbox.db"));
    let pages = bytes.len() / PAGE;
    assert!(pages > 15, "{pages}");
    for page in 0..pages {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("outbox.db");
        std::fs::write(&path, &bytes).unwrap();
        flip(&path, page);
        let outbox = open(folder.path()).await;
        // Whoever first reads the bad page is refused; then the rest is there.
        let _ = outbox.all_issued().await;
        let _ = outbox.numbers_left().await;
        let _ = outbox.knows(signer.device).await;
        let issued = outbox.all_issued().await.unwrap();
        let left = outbox.numbers_left().await.unwrap();
        if page == 0 || page == root {
            assert!(issued.is_empty() && outbox.has_unreadable());
            continue;
        }
        assert!(issued.len() >= 30, "page {page}: {}", issued.len());
        let numbers: std::collections::BTreeSet<_> = issued
            .iter()
            .map(|record| record.request.notice_number)
            .collect();
        assert_eq!(numbers.len(), issued.len(), "page {page}");
        // Free numbers stay behind with what is damaged: one might be on a slip.
        assert!(
            left == 20 || (left == 0 && outbox.has_unreadable()),
            "page {page}: {left}"
        );
        if issued.len() < 40 {
            assert!(outbox.has_unreadable(), "page {page}");
        }
        // Nor is a chain gone on with whose end may have been on that page.
        assert_ne!(
            outbox.knows(signer.device).await.unwrap(),
            outbox.has_unreadable(),
            "page {page}"
        );
        outbox.close().await;
    }
}

/// Work that ends after its officer has left finds a closed file, and no damage.
#[tokio::test]
async fn a_closed_outbox_is_not_taken_for_a_damaged_one() {
    let folder = tempfile::tempdir().unwrap();
    let (outbox, signer) = outbox_of(folder.path(), &FileKeys::of_byte(1), 3).await;
    let fine = issue(&outbox, &signer, 1).await;
    outbox.close().await;
    assert!(outbox.all_issued().await.is_err());
    assert!(outbox.acknowledged(fine).await.is_err());
    assert!(outbox.keep_numbers(Vec::new()).await.is_err());
    assert!(!outbox.has_unreadable());
    let outbox = open(folder.path()).await;
    assert_eq!(outbox.all_issued().await.unwrap().len(), 1);
    assert_eq!(outbox.numbers_left().await.unwrap(), 2);
}

const LETTERS: u128 = 30;

fn about(n: u128) -> FineId {
    FineId::new(Uuid::from_u128(n))
}

/// Each with words that fill half a page and a file that fills two.
async fn letters_in(folder: &Path) -> LetterBox {
    let letters = LetterBox::open(folder.to_owned(), &FileKeys::of_byte(1))
        .await
        .unwrap();
    for n in 1..=LETTERS {
        let typed = format!("{n:02000}");
        let kept = letters.keep(about(n), "contest", typed).await.unwrap();
        let file = NewFile {
            name: "atto.pdf".to_owned(),
            kind: AttachmentKind::Pdf,
            content: vec![u8::try_from(n).unwrap(); 9000],
        };
        assert!(letters.attach(kept.id, file, 1).await.unwrap());
    }
    letters
}

/// Every letter that is there is whole, and so is every file; how many of both.
async fn whole(letters: &LetterBox) -> Option<(usize, usize)> {
    let (mut found, mut files) = (0, 0);
    for n in 1..=LETTERS {
        let Some(kept) = letters.kept(about(n), "contest").await.ok()? else {
            continue;
        };
        assert_eq!(kept.typed, format!("{n:02000}"));
        found += 1;
        for file in letters.files(kept.id).await.ok()? {
            let content = letters.content(file.id).await.ok()??;
            let written = u8::try_from(n).unwrap();
            assert!(content.len() == 9000 && content.iter().all(|byte| *byte == written));
            files += 1;
        }
    }
    Some((found, files))
}

/// Whatever page it is: what is there is whole, and that something is not is known.
#[tokio::test]
async fn letters_are_carried_over_from_every_page_but_the_bad_one() {
    let original = tempfile::tempdir().unwrap();
    letters_in(original.path()).await.close().await;
    let path = original.path().join("letters.db");
    let bytes = std::fs::read(&path).unwrap();
    let all = usize::try_from(LETTERS).unwrap();
    let pages = bytes.len() / PAGE;
    assert!(pages > 70, "{pages}");
    let mut there = 0;
    for page in 0..pages {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("letters.db");
        std::fs::write(&path, &bytes).unwrap();
        flip(&path, page);
        let letters = LetterBox::open(folder.path().to_owned(), &FileKeys::of_byte(1))
            .await
            .unwrap();
        // Whoever first reads the bad page is refused; then the rest is there.
        let (found, files) = match whole(&letters).await {
            Some(all) => all,
            None => whole(&letters).await.unwrap(),
        };
        if found < all || files < all {
            assert!(letters.has_unreadable(), "page {page}");
        }
        there += found;
        letters.close().await;
    }
    // Most pages belong to one letter, and a few to some that share them.
    assert!(
        there * 10 > pages * all * 8,
        "{there} of {pages} times {all}"
    );
}
