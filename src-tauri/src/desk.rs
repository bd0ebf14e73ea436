use std::sync::Arc;

use serde_json::Value;
use targa_contract::Problem;
use targa_contract::commands::{AppLock, AppState, Change, Citizen, Envelope};
use targa_engine::{CitizenEngine, EngineConfig, ports::Ports};
use targa_shell::{Audience, Start};
use tokio::sync::broadcast;

/// The citizen's engine on this machine's keyring, browser and notifications.
pub(crate) struct Desk(Arc<CitizenEngine>);

impl Audience for Desk {
    async fn open(start: Start) -> Result<Self, Problem> {
        let config = EngineConfig {
            server_url: start.settings.server_url,
            issuer: start.settings.issuer,
            client_id: start.settings.client_id,
            data_dir: start.data,
            language: start.language,
        };
        let ports = Ports::system("it.targa.citizen");
        CitizenEngine::start(config, ports).await.map(Self)
    }

    async fn dispatch(&self, request: Envelope) -> Result<Value, Problem> {
        Citizen::dispatch(&*self.0, request).await
    }

    async fn seen(&self, foreground: bool) -> bool {
        let lock = self.0.lock().app_state(AppState { foreground }).await;
        // Without a PIN there is nobody from whom to hide.
        !foreground && lock.is_ok_and(|lock| lock.has_pin)
    }

    fn changes(&self) -> broadcast::Receiver<Change> {
        self.0.changes()
    }

    async fn stop(&self) {
        self.0.stop().await;
    }
}
