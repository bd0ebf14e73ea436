//! What the engine needs of the machine it runs on, each behind a trait: real ones for the apps,
//! in-memory ones for tests and the development shell.

mod biometrics;
mod browser;
mod clock;
mod keys;
mod memory;
mod notifier;
mod shelf;
mod signer;
mod system_keyring;

use std::sync::Arc;

pub use biometrics::{Biometrics, NoBiometrics};
pub use browser::{Browser, BrowserError, SystemBrowser};
pub use clock::{Clock, SystemClock};
pub(crate) use clock::{in_rome, now_in_rome, today};
pub use keys::{KeyError, KeyManager};
pub use memory::{FixedClock, MemoryBiometrics, MemoryKeys, RecordedBrowser, RecordedNotifier};
pub use notifier::{DesktopNotifier, Notice, Notifier};
pub use shelf::{FolderShelf, Shelf, ShelfError};
pub use signer::{Bearer, Outgoing, RequestSigner};
pub use system_keyring::SystemKeyring;

/// The outside, as one engine sees it.
#[derive(Clone)]
pub struct Ports {
    /// Where secrets are kept.
    pub keys: Arc<dyn KeyManager>,
    /// Where sign-in, checkout and papers are shown.
    pub browser: Arc<dyn Browser>,
    /// Where the user is told something without asking.
    pub notifier: Arc<dyn Notifier>,
    /// Where papers are kept for their owner.
    pub shelf: Arc<dyn Shelf>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Finger or face, for the app's lock.
    pub biometrics: Arc<dyn Biometrics>,
    /// How requests show the person's token.
    pub signer: Arc<dyn RequestSigner>,
}

impl Ports {
    /// The real ones: keyring, browser, notifications and folders of the operating system.
    pub fn system(app: &'static str) -> Self {
        Self {
            keys: Arc::new(SystemKeyring::new(app)),
            browser: Arc::new(SystemBrowser),
            notifier: Arc::new(DesktopNotifier),
            shelf: Arc::new(FolderShelf::of_downloads()),
            clock: Arc::new(SystemClock),
            biometrics: Arc::new(NoBiometrics),
            signer: Arc::new(Bearer),
        }
    }
}

impl std::fmt::Debug for Ports {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ports(…)")
    }
}
