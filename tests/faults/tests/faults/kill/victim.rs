//! A process that is going to be killed.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use targa_engine::EngineConfig;
use targa_engine::ports::{
    Bearer, FixedClock, FolderShelf, NoBiometrics, Ports, RecordedBrowser, RecordedNotifier,
};

use super::keyring::FolderKeys;
use crate::world::{NOW, World};

/// Set in the victim: what it needs to know.
const VICTIM: &str = "TARGA_TEST_VICTIM";
/// A victim that says nothing for so long is not going to.
const PATIENCE: Duration = Duration::from_mins(2);
/// Begins what it says; the harness may write on the same line before.
const SAYS: &str = "victim: ";

/// How a victim finds its world.
pub(super) struct Told {
    pub(super) config: EngineConfig,
    pub(super) ports: Ports,
}

/// Whether this process is a victim, and of what.
pub(super) fn told() -> Option<Told> {
    let told = std::env::var(VICTIM).ok()?;
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let text = |name: &str| told[name].as_str().unwrap().to_owned();
    Some(Told {
        config: EngineConfig {
            server_url: text("server"),
            issuer: text("issuer"),
            client_id: "targa-test".to_owned(),
            data_dir: text("folder").into(),
            language: targa_assets::Language::It,
        },
        ports: Ports {
            keys: Arc::new(FolderKeys(text("keys").into())),
            browser: Arc::new(RecordedBrowser::default()),
            notifier: Arc::new(RecordedNotifier::default()),
            shelf: Arc::new(FolderShelf::at(text("folder"))),
            clock: Arc::new(FixedClock::at(NOW.parse().unwrap())),
            biometrics: Arc::new(NoBiometrics),
            signer: Arc::new(Bearer),
        },
    })
}

/// Says something to whoever is going to kill.
pub(super) fn say(word: &str) {
    println!("{SAYS}{word}");
}

/// A victim, seen from outside.
pub(super) struct Victim {
    child: Child,
    /// What it writes, until it is dead.
    lines: Receiver<String>,
    pub(super) said: Vec<String>,
}

impl Victim {
    /// Starts the named test once more, as a victim in this world.
    pub(super) fn start(test: &str, world: &World, keys: &Path) -> Self {
        let config = world.config();
        let told = serde_json::json!({
            "folder": config.data_dir, "server": config.server_url, "issuer": config.issuer,
            "keys": keys,
        });
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--nocapture"])
            .env(VICTIM, told.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (teller, lines) = channel();
        std::thread::spawn(move || {
            let mut lines = output.lines().map_while(Result::ok);
            lines.all(|line| teller.send(line).is_ok())
        });
        Self {
            child,
            lines,
            said: Vec::new(),
        }
    }

    /// Waits until it has said so many words.
    pub(super) fn hear(&mut self, words: usize) {
        while self.said.len() < words {
            let line = self.lines.recv_timeout(PATIENCE);
            let line = line.expect("a victim that speaks");
            self.keep(&line);
        }
    }

    /// Kills it, and gives all it has said: what it still had in the pipe was told, too.
    pub(super) fn kill_after(mut self, life: Duration) -> Vec<String> {
        std::thread::sleep(life);
        self.child.kill().unwrap();
        while let Ok(line) = self.lines.recv() {
            self.keep(&line);
        }
        self.child.wait().unwrap();
        self.said
    }

    fn keep(&mut self, line: &str) {
        if let Some((_, word)) = line.split_once(SAYS) {
            self.said.push(word.to_owned());
        }
    }
}
