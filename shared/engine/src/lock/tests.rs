//! What time does to the lock.

use std::time::Duration;

use targa_assets::Language;
use targa_contract::commands::{AppState, SetPin, Unlock};
use tokio::time::advance;

use super::state::OUT_OF_SIGHT;
use super::*;
use crate::config::EngineConfig;
use crate::ports::{FixedClock, MemoryKeys};

const PIN: &str = "271828";
/// A second less than what locks.
const ALMOST: Duration = Duration::from_secs(29);

/// Unlocked, with a PIN, on a clock that stands still unless it is set.
async fn with_pin() -> (Arc<Lock>, Arc<Link>, Arc<FixedClock>) {
    let clock = Arc::new(FixedClock::at("2026-05-04T07:00:00Z".parse().unwrap()));
    let ports = Ports {
        keys: Arc::new(MemoryKeys::default()),
        clock: clock.clone(),
        ..Ports::system("targa-test")
    };
    let config = EngineConfig {
        server_url: String::new(),
        issuer: String::new(),
        client_id: String::new(),
        data_dir: std::path::PathBuf::new(),
        language: Language::It,
    };
    let link = Arc::new(Link::new());
    let vault = Vault::new(Arc::clone(&ports.keys), &config);
    let lock = Arc::new(Lock::new(vault, &ports, Arc::clone(&link)));
    lock.restored(&AccountId::of("pepper", "issuer", "subject"))
        .await
        .unwrap();
    let set = SetPin {
        pin: PIN.to_owned(),
        old: None,
    };
    assert!(!lock.set_pin(set).await.unwrap().locked);
    (lock, link, clock)
}

async fn seen(lock: &Arc<Lock>, foreground: bool) -> bool {
    lock.seen(AppState { foreground }).await.locked
}

#[tokio::test(start_paused = true)]
async fn half_a_minute_in_the_background_locks_and_the_screens_are_told_then() {
    let (lock, link, _) = with_pin().await;
    let mut changes = link.changes();
    assert!(!seen(&lock, false).await);
    advance(ALMOST).await;
    // Told once more: the time goes on.
    assert!(!seen(&lock, false).await);
    assert!(changes.is_empty());
    // Nobody asks for anything: the change alone says it.
    assert_eq!(changes.recv().await.unwrap(), Change::Session);
    assert!(lock.check().await.is_err());
    assert!(seen(&lock, true).await);
    let pin = Some(PIN.to_owned());
    assert!(!lock.unlock(Unlock { pin }).await.unwrap().locked);
    assert!(lock.check().await.is_ok());
    assert!(changes.is_empty(), "said once");
}

#[tokio::test(start_paused = true)]
async fn whoever_is_back_in_time_finds_it_open_and_it_stays_so() {
    let (lock, link, _) = with_pin().await;
    let changes = link.changes();
    for _ in 0..3 {
        assert!(!seen(&lock, false).await);
        advance(ALMOST).await;
        assert!(!seen(&lock, true).await);
    }
    tokio::time::sleep(OUT_OF_SIGHT * 10).await;
    assert!(lock.check().await.is_ok());
    assert!(changes.is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_device_that_slept_locks_by_its_clock() {
    let (lock, _, clock) = with_pin().await;
    assert!(!seen(&lock, false).await);
    // The one clock stood still, the other did not.
    clock.set("2026-05-04T07:00:31Z".parse().unwrap());
    assert!(seen(&lock, true).await);
}
