//! Files of every past version, made by the apps that wrote them, open today with all they hold.

use std::path::Path;

use targa_contract::api::FineState;
use targa_contract::commands::Delivery;

use super::{Cache, Outbox, sample};
use crate::vault::FileKeys;

const CACHES: &[(&str, &[u8])] = &[("cache-1", include_bytes!("../past/cache-1.sqlcipher"))];
const OUTBOXES: &[(&str, &[u8])] = &[("outbox-1", include_bytes!("../past/outbox-1.sqlcipher"))];

fn put(folder: &Path, name: &str, bytes: &[u8]) {
    std::fs::write(folder.join(name), bytes).unwrap();
}

#[tokio::test]
async fn a_cache_of_a_past_version_keeps_its_fines() {
    for (name, bytes) in CACHES {
        let folder = tempfile::tempdir().unwrap();
        put(folder.path(), "cache.db", bytes);
        // Twice: what was upgraded opens as it is.
        for _ in 0..2 {
            let cache = Cache::open(folder.path().to_owned(), &FileKeys::of_byte(1))
                .await
                .unwrap();
            let lines = cache.lines().await.unwrap();
            let ids: Vec<_> = lines.iter().map(|line| line.id).collect();
            let all: Vec<_> = (1..=5).rev().map(sample).collect();
            let expected: Vec<_> = all.iter().map(|fine| fine.id).collect();
            assert_eq!(ids, expected, "{name}");
            for (line, fine) in lines.iter().zip(&all) {
                assert_eq!(line.state, fine.state, "{name}");
                assert_eq!(line.amounts, crate::view::Amounts::of(fine), "{name}");
                assert_eq!(
                    cache.fine(fine.id).await.unwrap().as_ref(),
                    Some(fine),
                    "{name}"
                );
            }
            let progress = cache.progress().await.unwrap();
            assert!(progress.complete && progress.cursor.is_some(), "{name}");
            assert_eq!(cache.vehicles().await.unwrap().len(), 1, "{name}");
        }
    }
}

#[tokio::test]
async fn an_outbox_of_a_past_version_keeps_its_records_and_numbers() {
    for (name, bytes) in OUTBOXES {
        let folder = tempfile::tempdir().unwrap();
        put(folder.path(), "outbox.db", bytes);
        let outbox = Outbox::open(folder.path().to_owned(), &FileKeys::of_byte(1))
            .await
            .unwrap();
        let issued = outbox.all_issued().await.unwrap();
        let ids: Vec<_> = issued.iter().map(|record| record.id).collect();
        assert_eq!(ids, [3, 2, 1].map(|n| sample(n).id), "{name}");
        assert!(
            matches!(issued[0].delivery, Delivery::Refused { .. }),
            "{name}"
        );
        assert_eq!(issued[1].delivery, Delivery::Sent, "{name}");
        assert_eq!(issued[2].delivery, Delivery::Waiting, "{name}");
        assert_eq!(issued[2].request.plate, sample(1).plate, "{name}");
        assert_eq!(outbox.numbers_left().await.unwrap(), 3, "{name}");
        assert!(!outbox.has_unreadable(), "{name}");
    }
}

#[test]
fn the_samples_have_every_state() {
    let states: Vec<_> = (1..=5).map(|n| sample(n).state).collect();
    assert!(FineState::ALL.iter().all(|state| states.contains(state)));
}
