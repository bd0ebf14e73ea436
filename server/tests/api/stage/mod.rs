//! One server with everything around it, and what tests ask of it.

mod api;
mod binary;
mod clock;
pub(crate) mod database;
mod digest;
mod door;
mod handheld;
mod issuer;
mod notified;
mod people;
mod picture;
mod platforms;
mod preavviso;

use std::path::{Path, PathBuf};

use targa_sandbox::Sandbox;
use targa_server::config::{StorePlace, read_config};
use targa_server::{App, Running, start};
use tempfile::TempDir;

pub(crate) use api::{Api, Reply, masked};
pub(crate) use binary::{Binary, run_binary};
pub(crate) use clock::TestClock;
pub(crate) use digest::sha256;
pub(crate) use handheld::Handheld;
pub(crate) use issuer::{Claims, Issuer, Key};
pub(crate) use notified::{NOTIFIED_NOTICE, notified_verbale};
pub(crate) use people::{ANNA, ELSA, GALLO, MARIA, MARIO, OLGA, PAOLO, Person, give_vehicle};
pub(crate) use picture::{picture, picture_of_a_telephone, says};
pub(crate) use platforms::Platforms;
pub(crate) use preavviso::{OFFICIAL_NOTICE, fine_id, preavviso, preavviso_of_yesterday};

/// A Friday: the discount of a preavviso ends on the Wednesday after.
pub(crate) const START: &str = "2026-11-20T09:00:00Z";

/// The line of `[store]` for the embedded database.
pub(crate) const EMBEDDED: &str = "path = \"data/targa.db\"";

/// A running server, its platforms, its issuer.
pub(crate) struct Stage {
    pub(crate) server: Running,
    pub(crate) platforms: Platforms,
    pub(crate) issuer: Issuer,
    pub(crate) clock: TestClock,
    folder: TempDir,
}

impl Stage {
    /// Everything up, with the demo's vehicles but no fines.
    pub(crate) async fn set() -> Self {
        Self::set_with("").await
    }

    /// The same, with more lines in the settings.
    pub(crate) async fn set_with(more: &str) -> Self {
        Self::set_at(START, more).await
    }

    /// The same, on another day.
    pub(crate) async fn set_at(start: &str, more: &str) -> Self {
        Self::set_on(&database::one_of_its_own().await, start, more).await
    }

    /// The same, with a listener for monitoring.
    pub(crate) async fn set_monitored() -> Self {
        let store = database::one_of_its_own().await;
        let listens = "metrics_listen = \"127.0.0.1:0\"";
        Self::set_on(&store, START, &format!("\n[server]\n{listens}\n")).await
    }

    /// The same on the embedded database, for what concerns its file.
    pub(crate) async fn set_embedded() -> Self {
        Self::set_on(EMBEDDED, START, "").await
    }

    /// The same with a partner that holds one notice per debt.
    pub(crate) async fn set_with_the_archive() -> Self {
        Self::set_with("partner = \"aca\"\n").await
    }

    /// The same with other settings.
    pub(crate) async fn set_changed(change: impl FnOnce(String) -> String) -> Self {
        let store = database::one_of_its_own().await;
        Self::set_to(&store, START, |text, _| change(text)).await
    }

    /// The same on this line of `[store]`.
    pub(crate) async fn set_on(store: &str, at: &str, more: &str) -> Self {
        Self::set_to(store, at, |text, sandbox| {
            // More of a section that is there already goes into it.
            let text = match more.strip_prefix("\n[server]\n") {
                Some(lines) => text.replace("[server]\n", &format!("[server]\n{lines}")),
                None => text + &more.replace("{sandbox}", sandbox),
            };
            if more.starts_with("partner") {
                text.replace("/gpd/debt-positions-service/v1", "/aca/v1")
            } else {
                text
            }
        })
        .await
    }

    async fn set_to(store: &str, at: &str, change: impl FnOnce(String, &str) -> String) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let issuer = Issuer::start().await;
        let sandbox = Sandbox::start(0, None).await.unwrap();
        let clock = TestClock::at(at);
        let platforms = Platforms::new(sandbox);
        platforms.set_clock(at).await;
        let file = write_settings(folder.path(), issuer.url(), platforms.url(), store);
        let text = change(std::fs::read_to_string(&file).unwrap(), platforms.url());
        std::fs::write(&file, text).unwrap();
        let config = read_config(&file, None).unwrap();
        let server = start(config, clock.clone()).await.unwrap();
        let stage = Self {
            server,
            platforms,
            issuer,
            clock,
            folder,
        };
        for (person, plate, description) in [
            (MARIO, "AB123CD", "Utilitaria azzurra"),
            (MARIA, "EF456GH", "Familiare grigia"),
        ] {
            give_vehicle(stage.app(), person, plate, description).await;
        }
        stage
    }

    pub(crate) fn app(&self) -> &App {
        self.server.app()
    }

    /// The API as this person.
    pub(crate) fn signed_in(&self, person: Person) -> Api {
        Api::new(
            self.server.url(),
            Some(self.issuer.token(&Claims::of(person))),
        )
    }

    /// The API without an account.
    pub(crate) fn anonymous(&self) -> Api {
        Api::new(self.server.url(), None)
    }

    /// The API with a token as it is.
    pub(crate) fn with_token(&self, token: String) -> Api {
        Api::new(self.server.url(), Some(token))
    }

    /// Moves the server's and the platforms' clock.
    pub(crate) async fn go_to(&self, instant: &str) {
        // Theirs first: what a job asks at the new time finds platforms at the new time.
        self.platforms.set_clock(instant).await;
        self.clock.set(instant);
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Another server on the same store, as a second machine would be.
    pub(crate) async fn second_instance(&self) -> Running {
        start(self.config(), self.clock.clone()).await.unwrap()
    }

    pub(crate) fn config(&self) -> targa_server::config::Config {
        read_config(&self.folder.path().join("municipality.toml"), None).unwrap()
    }

    /// Whether several instances can share the store: not when it is a file.
    pub(crate) fn shared(&self) -> bool {
        matches!(self.config().store, StorePlace::Postgres(_))
    }

    /// Stops the server and starts another on the same file.
    pub(crate) async fn restart(self) -> Self {
        self.restart_after(async |_| ()).await
    }

    /// The same, with something going on while the server stops.
    pub(crate) async fn restart_while(self, meanwhile: impl Future<Output = ()>) -> Self {
        self.again(async |server, _| {
            tokio::join!(server.stop(), meanwhile);
        })
        .await
    }

    /// The same, with something done in the server's folder between.
    pub(crate) async fn restart_after(self, between: impl AsyncFnOnce(&Path)) -> Self {
        self.again(async |server, folder| {
            server.stop().await;
            between(folder).await;
        })
        .await
    }

    async fn again(self, stop: impl AsyncFnOnce(Running, &Path)) -> Self {
        let Self {
            server,
            platforms,
            issuer,
            clock,
            folder,
        } = self;
        stop(server, folder.path()).await;
        let config = read_config(&folder.path().join("municipality.toml"), None).unwrap();
        let server = start(config, clock.clone()).await.unwrap();
        Self {
            server,
            platforms,
            issuer,
            clock,
            folder,
        }
    }
}

/// Says it aloud: what a test prints is kept back while it passes, this is not.
pub(crate) fn skipped(why: &str) {
    use std::io::Write as _;
    let mut out = std::io::stdout();
    writeln!(out, "SKIPPED: {why}").unwrap();
}

/// Waits until it holds; the jobs run every second at most.
pub(crate) async fn eventually<F: Future<Output = bool>>(what: &str, mut holds: impl FnMut() -> F) {
    let patience = std::time::Instant::now() + std::time::Duration::from_mins(4);
    while !holds().await {
        assert!(std::time::Instant::now() < patience, "never: {what}");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

/// A settings file that holds, as a municipality would write it.
pub(crate) fn write_settings(folder: &Path, issuer: &str, sandbox: &str, store: &str) -> PathBuf {
    let file = folder.join("municipality.toml");
    std::fs::write(folder.join("pagopa.key"), "a-key-of-the-sandbox\n").unwrap();
    let text = format!(
        r#"
[server]
listen = "127.0.0.1:0"

[municipality]
name = "Comune di Pontechiaro"
fiscal_code = "12345678903"

[sign_in]
issuer = "{issuer}"
audience = "https://api.targa.example"

[store]
{store}

[officers]
unsigned = true

[notices]
segregation = 2
first = 320027000002

[pagopa]
debt_positions_url = "{sandbox}/gpd/debt-positions-service/v1"
checkout_url = "{sandbox}/checkout/ec/v1"
receipts_url = "{sandbox}/gpd/payments-receipts-service/v1"
iban = "IT60X0542811101000000123456"
subscription_key_file = "pagopa.key"
receipts_every_seconds = 1
"#
    );
    std::fs::write(&file, text).unwrap();
    file
}

/// Does a job now, as its own watch would.
pub(crate) async fn run_job(app: &App, name: &str) {
    let mut jobs = targa_server::jobs::JOBS.iter();
    let job = jobs.find(|job| job.name == name).unwrap();
    // Its own watch may be at it: what it began with may be older than what the test has done since.
    eventually(&format!("{name} is done"), || async {
        job.run(app).await.unwrap()
    })
    .await;
}
