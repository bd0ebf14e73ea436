//! A small world around an engine: a sign-in provider and a server of their own, each on a run time
//! that can be taken away like a machine that is switched off.

pub(crate) mod citizens;
pub(crate) mod counter;
pub(crate) mod fines;
pub(crate) mod handhelds;
pub(crate) mod issuer;
pub(crate) mod machine;
pub(crate) mod person;
pub(crate) mod server;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use targa_assets::Language;
use targa_contract::Problem;
use targa_contract::commands::{Citizen, Connection, Session, SignIn};
use targa_engine::ports::{
    Bearer, FixedClock, FolderShelf, MemoryBiometrics, MemoryKeys, Ports, RecordedNotifier,
};
use targa_engine::{CitizenEngine, EngineConfig, OfficerEngine};

use self::issuer::Issuer;
use self::person::Person;
use self::server::Server;

/// Monday 4 May 2026, nine in the morning in Rome.
pub(crate) const NOW: &str = "2026-05-04T07:00:00Z";

pub(crate) struct World {
    pub(crate) issuer: Issuer,
    pub(crate) server: Server,
    pub(crate) keys: Arc<MemoryKeys>,
    pub(crate) person: Arc<Person>,
    pub(crate) notifier: Arc<RecordedNotifier>,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) biometrics: Arc<MemoryBiometrics>,
    pub(crate) folder: tempfile::TempDir,
}

impl World {
    pub(crate) fn new() -> Self {
        let issuer = Issuer::start();
        Self {
            server: Server::start(issuer.desk.clone()),
            person: Arc::new(Person::of(issuer.desk.clone())),
            issuer,
            keys: Arc::default(),
            notifier: Arc::default(),
            clock: Arc::new(FixedClock::at(NOW.parse().unwrap())),
            biometrics: Arc::default(),
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn config(&self) -> EngineConfig {
        EngineConfig {
            server_url: self.server.url(),
            issuer: self.issuer.url(),
            client_id: "targa-test".to_owned(),
            data_dir: self.folder.path().to_owned(),
            language: Language::It,
        }
    }

    pub(crate) fn ports(&self) -> Ports {
        Ports {
            keys: self.keys.clone(),
            browser: self.person.clone(),
            notifier: self.notifier.clone(),
            shelf: Arc::new(FolderShelf::at(self.papers())),
            clock: self.clock.clone(),
            biometrics: self.biometrics.clone(),
            signer: Arc::new(Bearer),
        }
    }

    /// Where the person's own files are.
    pub(crate) fn papers(&self) -> PathBuf {
        self.folder.path().join("Scaricati")
    }

    pub(crate) async fn citizen(&self) -> Arc<CitizenEngine> {
        CitizenEngine::start(self.config(), self.ports())
            .await
            .unwrap()
    }

    /// A citizen who has signed in and whose stream stands.
    pub(crate) async fn signed_in_citizen(&self) -> Arc<CitizenEngine> {
        let engine = self.citizen().await;
        engine.sign_in(SignIn {}).await.unwrap();
        online(&engine).await;
        engine
    }

    pub(crate) async fn officer(&self) -> Arc<OfficerEngine> {
        OfficerEngine::start(self.config(), self.ports())
            .await
            .unwrap()
    }

    /// Every file under the app's folder.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let mut folders = vec![self.folder.path().to_owned()];
        let mut files = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().flatten() {
                let list = if entry.path().is_dir() {
                    &mut folders
                } else {
                    &mut files
                };
                list.push(entry.path());
            }
        }
        files
    }
}

/// Asks again and again until it is so; fails loudly when it never is.
pub(crate) async fn until<F: Future<Output = bool>>(what: &str, mut so: impl FnMut() -> F) {
    // Longer than the longest pause between two tries of the engine, on a machine that has much else to do.
    let patience = Instant::now() + Duration::from_mins(4);
    while !so().await {
        assert!(Instant::now() < patience, "never: {what}");
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}

pub(crate) async fn connection(engine: &CitizenEngine) -> Connection {
    engine.session(Session {}).await.unwrap().connection
}

pub(crate) async fn online(engine: &CitizenEngine) {
    until("online", || async {
        connection(engine).await == Connection::Online
    })
    .await;
}

pub(crate) fn code<T>(outcome: Result<T, Problem>) -> &'static str {
    outcome
        .err()
        .map_or("no problem", |problem| problem.code.as_str())
}
