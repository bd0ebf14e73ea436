use std::sync::Arc;

use serde_json::Value;
use targa_contract::Problem;
use targa_contract::commands::{Change, Envelope, Kiosk};
use targa_engine::{EngineConfig, KioskEngine, ports::Ports};
use targa_shell::{Audience, Start};
use tokio::sync::broadcast;

/// The kiosk's engine on this machine's keyring, browser and notifications.
pub(crate) struct Desk(Arc<KioskEngine>);

impl Audience for Desk {
    async fn open(start: Start) -> Result<Self, Problem> {
        let config = EngineConfig {
            server_url: start.settings.server_url,
            issuer: start.settings.issuer,
            client_id: start.settings.client_id,
            data_dir: start.data,
            language: start.language,
        };
        let ports = Ports::system("it.targa.kiosk");
        KioskEngine::start(config, ports).await.map(Self)
    }

    async fn dispatch(&self, request: Envelope) -> Result<Value, Problem> {
        Kiosk::dispatch(&*self.0, request).await
    }

    fn changes(&self) -> broadcast::Receiver<Change> {
        self.0.changes()
    }

    async fn stop(&self) {
        self.0.stop().await;
    }
}
