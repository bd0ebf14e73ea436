//! The real engine of an audience, for whoever works on screens against a real server.
//!
//! Its keys live in memory and its files, papers too, in a folder that goes away with the process: a development
//! shell leaves nothing behind and never touches the developer's own keyring.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, anyhow};
use serde_json::Value;
use targa_assets::Language;
use targa_contract::Problem;
use targa_contract::commands::{Change, Citizen as _, Envelope, Kiosk as _, Officer as _};
use targa_engine::ports::{FolderShelf, MemoryKeys, Ports};
use targa_engine::{CitizenEngine, EngineConfig, KioskEngine, OfficerEngine};
use tempfile::TempDir;
use tokio::sync::broadcast;
use toml::Table;

use crate::arguments::Audience;

/// An engine and the folder it writes to.
pub(crate) struct Real {
    engine: Engine,
    _folder: TempDir,
}

enum Engine {
    Citizen(Arc<CitizenEngine>),
    Kiosk(Arc<KioskEngine>),
    Officer(Arc<OfficerEngine>),
}

impl Real {
    /// Starts the engine with the shells' own settings file.
    pub(crate) async fn start(audience: Audience, settings: &Path) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let config = config(settings, folder.path())?;
        let ports = Ports {
            keys: Arc::new(MemoryKeys::default()),
            shelf: Arc::new(FolderShelf::at(folder.path().join("papers"))),
            ..Ports::system("targa-devshell")
        };
        let engine = match audience {
            Audience::Citizen => CitizenEngine::start(config, ports)
                .await
                .map(Engine::Citizen),
            Audience::Kiosk => KioskEngine::start(config, ports).await.map(Engine::Kiosk),
            Audience::Officer => OfficerEngine::start(config, ports)
                .await
                .map(Engine::Officer),
        };
        Ok(Self {
            engine: engine.map_err(|problem| anyhow!("the engine does not start: {problem}"))?,
            _folder: folder,
        })
    }

    pub(crate) async fn dispatch(&self, envelope: Envelope) -> Result<Value, Problem> {
        match &self.engine {
            Engine::Citizen(engine) => engine.dispatch(envelope).await,
            Engine::Kiosk(engine) => engine.dispatch(envelope).await,
            Engine::Officer(engine) => engine.dispatch(envelope).await,
        }
    }

    pub(crate) fn changes(&self) -> broadcast::Receiver<Change> {
        match &self.engine {
            Engine::Citizen(engine) => engine.changes(),
            Engine::Kiosk(engine) => engine.changes(),
            Engine::Officer(engine) => engine.changes(),
        }
    }

    pub(crate) async fn stop(&self) {
        match &self.engine {
            Engine::Citizen(engine) => engine.stop().await,
            Engine::Kiosk(engine) => engine.stop().await,
            Engine::Officer(engine) => engine.stop().await,
        }
    }
}

fn config(settings: &Path, folder: &Path) -> anyhow::Result<EngineConfig> {
    let text = std::fs::read_to_string(settings)
        .with_context(|| format!("--config {}", settings.display()))?;
    let table: Table = text
        .parse()
        .with_context(|| format!("--config {}", settings.display()))?;
    let key = |name: &str| {
        let value = table.get(name).and_then(toml::Value::as_str);
        value
            .map(str::to_owned)
            .with_context(|| format!("--config: {name} is missing or no text"))
    };
    Ok(EngineConfig {
        server_url: key("server_url")?,
        issuer: key("issuer")?,
        client_id: key("client_id")?,
        data_dir: folder.to_owned(),
        language: Language::It,
    })
}

#[cfg(test)]
mod tests {
    use targa_contract::ProblemCode;

    use super::*;

    #[test]
    fn a_setting_that_is_not_there_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("client.toml");
        std::fs::write(&file, "server_url = \"http://127.0.0.1:1\"\nissuer = 3\n").unwrap();
        let error = config(&file, folder.path()).unwrap_err();
        assert_eq!(error.to_string(), "--config: issuer is missing or no text");
    }

    #[tokio::test]
    async fn each_audience_s_engine_answers_its_own_list() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("client.toml");
        let text = "server_url = \"http://127.0.0.1:1\"\nissuer = \"http://127.0.0.1:2\"\nclient_id = \"targa\"\n";
        std::fs::write(&file, text).unwrap();
        let ask = |command: &str| Envelope {
            command: command.to_owned(),
            args: Value::Null,
        };
        let citizen = Real::start(Audience::Citizen, &file).await.unwrap();
        let session = citizen.dispatch(ask("session")).await.unwrap();
        assert_eq!(session["person"], Value::Null);
        assert!(citizen.dispatch(ask("kiosk-desk")).await.is_err());
        let paper = Envelope {
            command: "keep-paper".to_owned(),
            args: serde_json::json!({
                "id": "01964b7e-5f00-7000-8000-000000000001",
                "paper": "notice",
            }),
        };
        let refused = citizen.dispatch(paper).await.unwrap_err();
        assert_eq!(refused.code, ProblemCode::SignedOut);
        citizen.stop().await;
    }
}
