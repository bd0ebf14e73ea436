//! An outbox with a damaged page: it lies aside, and the other pages' rows go on.

use std::path::Path;

use super::{FileKeys, Outbox, issue, outbox_of};

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
