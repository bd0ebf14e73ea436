//! Ports without a machine: for tests, and for browser tests through the development shell.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use url::Url;

use super::{Biometrics, Browser, BrowserError, Clock, KeyError, KeyManager, Notice, Notifier};
use crate::secret::Secret;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A keyring that dies with the process, and that can be made to refuse.
#[derive(Debug, Default)]
pub struct MemoryKeys {
    secrets: Mutex<BTreeMap<String, Secret>>,
    refusing: Mutex<Option<KeyError>>,
}

impl MemoryKeys {
    /// From now on every call fails in this way; none makes it work again.
    pub fn refuse(&self, error: Option<KeyError>) {
        *lock(&self.refusing) = error;
    }

    /// The names under which something is stored.
    pub fn names(&self) -> Vec<String> {
        lock(&self.secrets).keys().cloned().collect()
    }

    fn open(&self) -> Result<MutexGuard<'_, BTreeMap<String, Secret>>, KeyError> {
        match *lock(&self.refusing) {
            Some(error) => Err(error),
            None => Ok(lock(&self.secrets)),
        }
    }
}

impl KeyManager for MemoryKeys {
    fn read(&self, name: &str) -> Result<Option<Secret>, KeyError> {
        Ok(self.open()?.get(name).cloned())
    }

    fn write(&self, name: &str, secret: &Secret) -> Result<(), KeyError> {
        self.open()?.insert(name.to_owned(), secret.clone());
        Ok(())
    }

    fn delete(&self, name: &str) -> Result<(), KeyError> {
        self.open()?.remove(name);
        Ok(())
    }
}

/// Remembers the pages it was asked to open.
#[derive(Debug, Default)]
pub struct RecordedBrowser {
    pages: Mutex<Vec<Url>>,
}

impl RecordedBrowser {
    /// The pages, in order.
    pub fn pages(&self) -> Vec<Url> {
        lock(&self.pages).clone()
    }
}

impl Browser for RecordedBrowser {
    fn open(&self, page: &Url) -> Result<(), BrowserError> {
        lock(&self.pages).push(page.clone());
        Ok(())
    }
}

/// Remembers what it was asked to show.
#[derive(Debug, Default)]
pub struct RecordedNotifier {
    notices: Mutex<Vec<Notice>>,
}

impl RecordedNotifier {
    /// The notifications, in order.
    pub fn notices(&self) -> Vec<Notice> {
        lock(&self.notices).clone()
    }
}

impl Notifier for RecordedNotifier {
    fn show(&self, notice: Notice, _: Box<dyn FnOnce() + Send>) {
        lock(&self.notices).push(notice);
    }
}

/// A device that recognises its user, once it is told to.
#[derive(Debug, Default)]
pub struct MemoryBiometrics {
    recognises: Mutex<Option<bool>>,
}

impl MemoryBiometrics {
    /// Whether the user is recognised from now on; none for a device without.
    pub fn recognises(&self, answer: Option<bool>) {
        *lock(&self.recognises) = answer;
    }
}

impl Biometrics for MemoryBiometrics {
    fn available(&self) -> bool {
        lock(&self.recognises).is_some()
    }

    fn confirm(&self) -> bool {
        *lock(&self.recognises) == Some(true)
    }
}

/// A clock that stands until it is moved.
#[derive(Debug)]
pub struct FixedClock(Mutex<Timestamp>);

impl FixedClock {
    /// Stands at this instant.
    pub const fn at(now: Timestamp) -> Self {
        Self(Mutex::new(now))
    }

    /// Moves to another instant.
    pub fn set(&self, now: Timestamp) {
        *lock(&self.0) = now;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        *lock(&self.0)
    }
}
