//! kill -9 while issuing: what was told is there, nothing twice.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::Arc;

use targa_contract::FineId;
use targa_contract::commands::{IssuePreavviso, Officer, OfficerDesk, SignIn};
use targa_domain::VehicleKind;
use targa_engine::ports::{
    FixedClock, FolderShelf, KeyManager, MemoryKeys, NoBiometrics, Ports, RecordedBrowser,
    RecordedNotifier,
};
use targa_engine::{EngineConfig, OfficerEngine, Secret};

use crate::world::{NOW, World, until};

/// Set in the process that is going to be killed: what it needs to know.
const VICTIM: &str = "TARGA_TEST_VICTIM";
const ROUNDS: usize = 5;
const SAID: &str = "issued ";

#[tokio::test(flavor = "multi_thread")]
async fn what_was_told_survives_kill_nine_and_is_sent_once() {
    if let Ok(told) = std::env::var(VICTIM) {
        issue_until_killed(&told).await;
    }
    let mut world = World::new();
    world.issuer.is("anna-verdi", "Anna Verdi", &["officer"]);
    let engine = world.officer().await;
    engine.sign_in(SignIn {}).await.unwrap();
    until("numbers", async || {
        engine.desk(OfficerDesk {}).await.unwrap().numbers_left >= 40
    })
    .await;
    engine.stop().await;
    world.server.off();
    // A victim would spend the refresh token and take the new one with it.
    world.issuer.off();

    let mut told = Vec::new();
    for round in 1..=ROUNDS {
        told.extend(kill_after(&world, round));
    }
    assert!(told.len() >= ROUNDS, "each victim issued something");

    let engine = world.officer().await;
    let desk = engine.desk(OfficerDesk {}).await.unwrap();
    let kept: Vec<_> = desk.issued.iter().map(|row| row.id).collect();
    assert!(
        told.iter().all(|id| kept.contains(id)),
        "told {told:?}, kept {kept:?}"
    );
    assert_eq!(
        desk.numbers_left as usize,
        40 - kept.len(),
        "a number for each, and no other"
    );

    world.issuer.on();
    world.server.on();
    let sent = || world.server.office.records.lock().unwrap().clone();
    until("all sent", async || sent().len() == kept.len()).await;
    let numbers: std::collections::BTreeSet<_> =
        sent().values().map(|record| record.notice_number).collect();
    assert_eq!(numbers.len(), kept.len());
}

/// Starts a victim, waits until it has told of so many records, and kills it wherever it is.
fn kill_after(world: &World, records: usize) -> Vec<FineId> {
    let secrets: BTreeMap<String, String> = world
        .keys
        .names()
        .into_iter()
        .map(|name| {
            let secret = world.keys.read(&name).unwrap().unwrap();
            (name, secret.expose().to_owned())
        })
        .collect();
    let config = world.config();
    let told = serde_json::json!({
        "folder": config.data_dir, "server": config.server_url, "issuer": config.issuer,
        "secrets": secrets,
    });
    let mut victim = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "kill::what_was_told_survives_kill_nine_and_is_sent_once",
            "--nocapture",
        ])
        .env(VICTIM, told.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(victim.stdout.take().unwrap()).lines();
    let mut heard = Vec::new();
    let mut hear = |line: &str| {
        // The harness writes on the same line before the first.
        if let Some((_, id)) = line.split_once(SAID) {
            heard.push(id.parse().unwrap());
        }
        heard.len()
    };
    while hear(&lines.next().expect("the victim speaks").unwrap()) < records {}
    victim.kill().unwrap();
    // What it still had in the pipe was told, too.
    lines.map_while(Result::ok).for_each(|line| {
        hear(&line);
    });
    victim.wait().unwrap();
    heard
}

async fn issue_until_killed(told: &str) -> ! {
    let told: serde_json::Value = serde_json::from_str(told).unwrap();
    let keys = MemoryKeys::default();
    for (name, secret) in told["secrets"].as_object().unwrap() {
        keys.write(name, &Secret::new(secret.as_str().unwrap()))
            .unwrap();
    }
    let config = EngineConfig {
        server_url: told["server"].as_str().unwrap().to_owned(),
        issuer: told["issuer"].as_str().unwrap().to_owned(),
        client_id: "targa-test".to_owned(),
        data_dir: told["folder"].as_str().unwrap().into(),
        language: targa_assets::Language::It,
    };
    let ports = Ports {
        keys: Arc::new(keys),
        browser: Arc::new(RecordedBrowser::default()),
        notifier: Arc::new(RecordedNotifier::default()),
        shelf: Arc::new(FolderShelf::at(told["folder"].as_str().unwrap())),
        // Of the same day: a key that is replaced here would end with this process.
        clock: Arc::new(FixedClock::at(NOW.parse().unwrap())),
        biometrics: Arc::new(NoBiometrics),
    };
    let engine = OfficerEngine::start(config, ports).await.unwrap();
    loop {
        let id = engine.desk(OfficerDesk {}).await.unwrap().draft;
        let slip = IssuePreavviso {
            id,
            plate: "AB123CD".to_owned(),
            vehicle: VehicleKind::Car,
            hypothesis: "158-6".parse().unwrap(),
            place: "via dei Tigli".to_owned(),
        };
        match engine.issue_preavviso(slip).await {
            Ok(_) => println!("{SAID}{id}"),
            // Its numbers are used up: it waits for its end.
            Err(_) => tokio::time::sleep(std::time::Duration::from_mins(1)).await,
        }
    }
}
