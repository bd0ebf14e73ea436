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
