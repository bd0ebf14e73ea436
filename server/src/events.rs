//! Who is listening, and telling them that something changed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use targa_domain::FiscalCode;
use tokio::sync::watch;

/// One channel per listening person. A watch keeps only the newest news: a slow listener misses nothing,
/// because what changed is told by the delta.
#[derive(Clone, Default)]
pub struct Hub {
    listeners: Arc<Mutex<HashMap<FiscalCode, watch::Sender<u64>>>>,
}

impl Hub {
    /// Listens to what concerns this person, from now on.
    pub fn listen(&self, person: &FiscalCode) -> watch::Receiver<u64> {
        let mut listeners = self
            .listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        listeners.retain(|_, sender| sender.receiver_count() > 0);
        listeners
            .entry(*person)
            .or_insert_with(|| watch::Sender::new(0))
            .subscribe()
    }

    /// This person's stream of changes has grown.
    pub fn tell(&self, person: &FiscalCode) {
        let listeners = self
            .listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = listeners.get(person) {
            sender.send_modify(|news| *news = news.wrapping_add(1));
        }
    }

    /// Nobody knows whom it concerns: everybody looks again.
    pub fn tell_all(&self) {
        let listeners = self
            .listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        for sender in listeners.values() {
            sender.send_modify(|news| *news = news.wrapping_add(1));
        }
    }

    /// How many people listen.
    pub fn listening(&self) -> usize {
        let listeners = self
            .listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        listeners
            .values()
            .filter(|sender| sender.receiver_count() > 0)
            .count()
    }
}

impl std::fmt::Debug for Hub {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Hub({} listening)", self.listening())
    }
}
