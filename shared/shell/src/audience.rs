use std::path::PathBuf;

use serde_json::Value;
use targa_assets::Language;
use targa_contract::Problem;
use targa_contract::commands::{Change, Envelope};
use tokio::sync::broadcast;

use crate::Settings;

/// One audience's engine as its shell sees it.
pub trait Audience: Sized + Send + Sync + 'static {
    /// Opens the engine. May wait for the user (a locked keyring); tried again at the next command if it fails.
    fn open(start: Start) -> impl Future<Output = Result<Self, Problem>> + Send;

    /// Answers a command of the screens, from this audience's list and no other.
    fn dispatch(&self, request: Envelope) -> impl Future<Output = Result<Value, Problem>> + Send;

    /// The app has come to the front, or left it: an engine with a lock closes it in time. True if what the window
    /// shows is to be hidden from the system's pictures of it meanwhile.
    fn seen(&self, _in_front: bool) -> impl Future<Output = bool> + Send {
        std::future::ready(false)
    }

    /// What the engine has to tell from now on without being asked.
    fn changes(&self) -> broadcast::Receiver<Change>;

    /// Ends what runs in the background, when the window is closed.
    fn stop(&self) -> impl Future<Output = ()> + Send;
}

/// What an engine is opened with.
#[derive(Clone, Debug)]
pub struct Start {
    /// The municipality's settings.
    pub settings: Settings,
    /// The app's own folder; it exists, and no other instance of the app uses it.
    pub data: PathBuf,
    /// The first of the system's languages that we speak; Italian if none.
    pub language: Language,
}

#[cfg(test)]
impl Start {
    /// For an engine that looks at nothing of it.
    pub(crate) fn of_tests() -> Self {
        Self {
            settings: Settings {
                server_url: String::new(),
                issuer: String::new(),
                client_id: String::new(),
            },
            data: PathBuf::new(),
            language: Language::It,
        }
    }
}
