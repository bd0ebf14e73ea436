//! Files get another key, and whoever is cut off on the way finds them whole.

use std::path::Path;

use super::{cache_of, issue, outbox_of};
use crate::store::file;
use crate::store::lock::{Format, Locks};
use crate::store::{Cache, Outbox, settle};
use crate::vault::{FileKey, FileKeys};

fn replaced() -> FileKeys {
    FileKeys {
        current: FileKey::of_byte(2),
        before: Some(FileKey::of_byte(1)),
        ..FileKeys::of_byte(1)
    }
}

async fn fill(folder: &Path) {
    cache_of(folder, &FileKeys::of_byte(1), 5).await;
    let (outbox, signer) = outbox_of(folder, &FileKeys::of_byte(1), 3).await;
    issue(&outbox, &signer, 1).await;
    outbox.close().await;
}

async fn assert_whole(folder: &Path, keys: &FileKeys) {
    let cache = Cache::open(folder.to_owned(), keys).await.unwrap();
    assert_eq!(cache.lines().await.unwrap().len(), 5);
    let outbox = Outbox::open(folder.to_owned(), keys).await.unwrap();
    assert_eq!(outbox.all_issued().await.unwrap().len(), 1);
    assert_eq!(outbox.numbers_left().await.unwrap(), 2);
    assert!(!outbox.has_unreadable());
    outbox.close().await;
}

#[tokio::test]
async fn files_under_the_old_key_get_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path()).await;
    assert!(settle(folder.path().to_owned(), replaced()).await.unwrap());
    assert_whole(folder.path(), &FileKeys::of_byte(2)).await;
    let names: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

#[tokio::test]
async fn one_file_settled_and_one_not_is_whole_under_both_keys() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path()).await;
    let locks = Locks::new(&replaced(), Format::Standard, &[]);
    assert!(file::settle(&folder.path().join("outbox.db"), &locks));
    // A copy that was not finished, and is of no use.
    std::fs::write(folder.path().join("cache.db.copy"), b"half").unwrap();
    assert_whole(folder.path(), &replaced()).await;
    assert!(settle(folder.path().to_owned(), replaced()).await.unwrap());
    assert_whole(folder.path(), &FileKeys::of_byte(2)).await;
}

#[tokio::test]
async fn without_room_for_a_copy_the_old_key_goes_on_working() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path()).await;
    // Nothing can be written where the copies would be.
    for name in ["cache.db.copy", "outbox.db.copy"] {
        std::fs::create_dir_all(folder.path().join(name).join("in the way")).unwrap();
    }
    assert!(!settle(folder.path().to_owned(), replaced()).await.unwrap());
    assert_whole(folder.path(), &replaced()).await;
    assert_whole(folder.path(), &FileKeys::of_byte(1)).await;
}
