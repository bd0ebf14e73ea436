//! A first sync in a process of its own: nobody else's memory is counted with it.

use std::process::Command;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use targa_contract::commands::{Citizen, Refresh, SignIn, SyncProgress};
use targa_engine::{CitizenEngine, EngineConfig};

use crate::figures::median;
use crate::office::{CHANGE, Office};
use crate::world::World;

/// Where the child finds the server.
const OFFICE: &str = "TARGA_BENCH_OFFICE";
/// Deltas of ten that are measured.
const DELTAS: usize = 9;

/// What it has measured.
#[derive(Serialize, Deserialize)]
pub(crate) struct Measured {
    /// From the sign-in to the last fine.
    pub(crate) first: Duration,
    /// A delta of ten.
    pub(crate) delta: Duration,
    /// The most memory the process ever had, in kilobytes; none where the system does not say.
    pub(crate) peak: Option<u64>,
}

/// The server, if this is a child.
pub(crate) fn office() -> Option<String> {
    std::env::var(OFFICE).ok()
}

/// Runs a child against this server.
pub(crate) async fn start(office: &Office) -> Measured {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.env(OFFICE, &office.url);
    let output = tokio::task::spawn_blocking(move || child.output().unwrap());
    let output = output.await.unwrap();
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    serde_json::from_str(said.lines().last().unwrap()).unwrap()
}

/// The child.
pub(crate) async fn run(office: &str) {
    let world = World::new();
    let config = EngineConfig {
        server_url: office.to_owned(),
        ..world.config()
    };
    let engine = CitizenEngine::start(config, world.ports()).await.unwrap();
    let begun = Instant::now();
    engine.sign_in(SignIn {}).await.unwrap();
    while !engine
        .sync_progress(SyncProgress {})
        .await
        .unwrap()
        .complete
    {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    let first = begun.elapsed();
    let peak = peak();
    let mut deltas = Vec::new();
    for _ in 0..DELTAS {
        let change = reqwest::Client::new().post(format!("{office}{CHANGE}"));
        change.send().await.unwrap().error_for_status().unwrap();
        let begun = Instant::now();
        engine.refresh(Refresh {}).await.unwrap();
        deltas.push(begun.elapsed());
    }
    engine.stop().await;
    let measured = Measured {
        first,
        delta: median(deltas),
        peak,
    };
    println!("{}", serde_json::to_string(&measured).unwrap());
}

fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
