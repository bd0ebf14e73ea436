//! While issuing and sending.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use targa_contract::FineId;
use targa_contract::commands::{
    Delivery, IssuePreavviso, Officer, OfficerDesk, OfficerDeskView, SignIn,
};
use targa_domain::VehicleKind;
use targa_engine::OfficerEngine;
use targa_engine::ports::Ports;
use targa_faults::{Dice, rounds};

use super::keyring::FolderKeys;
use super::victim::{Victim, say, told};
use super::{LIFE, scan};
use crate::world::fines::PLATE;
use crate::world::{World, until};

/// Deaths between two looks at what is there.
const DEATHS: usize = 10;

#[tokio::test(flavor = "multi_thread")]
async fn what_was_told_survives_kill_nine_and_is_sent_once() {
    if let Some(victim) = told() {
        let engine = OfficerEngine::start(victim.config, victim.ports)
            .await
            .unwrap();
        issue_until_killed(&engine).await;
    }
    let mut dice = Dice::of(9);
    for _ in 0..rounds(10, 400) / DEATHS {
        let world = World::new();
        world.issuer.is("anna-verdi", "Anna Verdi", &["officer"]);
        let keys = tempfile::tempdir().unwrap();
        let mut told = BTreeSet::new();
        for death in 0..DEATHS {
            if death % 5 == 0 {
                Box::pin(prepare(&world, keys.path())).await;
            }
            let test = "kill::issuing::what_was_told_survives_kill_nine_and_is_sent_once";
            let mut victim = Victim::start(test, &world, keys.path());
            victim.hear(1 + dice.below(3));
            let life = Duration::from_millis(dice.below(LIFE) as u64);
            let said = victim.kill_after(life);
            scan(&world, keys.path());
            told.extend(said.iter().filter_map(|word| word.parse::<FineId>().ok()));
        }
        assert!(!told.is_empty(), "somebody issued something");
        Box::pin(check(&world, keys.path(), &told)).await;
    }
}

async fn issue_until_killed(engine: &OfficerEngine) -> ! {
    say("here");
    loop {
        let id = engine.desk(OfficerDesk {}).await.unwrap().draft;
        let slip = IssuePreavviso {
            id,
            plate: PLATE.to_owned(),
            vehicle: VehicleKind::Car,
            hypothesis: "158-6".parse().unwrap(),
            place: "via dei Tigli".to_owned(),
        };
        if engine.issue_preavviso(slip).await.is_ok() {
            say(&id.to_string());
        } else {
            // Its numbers are used up: it waits for others, or for its end.
            say("no number");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

async fn officer(world: &World, keys: &Path) -> Arc<OfficerEngine> {
    let ports = Ports {
        keys: Arc::new(FolderKeys(keys.to_owned())),
        ..world.ports()
    };
    let engine = OfficerEngine::start(world.config(), ports).await.unwrap();
    // A victim may have taken a new refresh token with it: the officer is asked again.
    engine.sign_in(SignIn {}).await.unwrap();
    engine
}

async fn desk(engine: &OfficerEngine) -> OfficerDeskView {
    engine.desk(OfficerDesk {}).await.unwrap()
}

async fn prepare(world: &World, keys: &Path) {
    let engine = officer(world, keys).await;
    until("numbers", async || desk(&engine).await.numbers_left >= 20).await;
    engine.stop().await;
}

/// All that was told is there, and at the office; each once, under a number of its own.
async fn check(world: &World, keys: &Path, told: &BTreeSet<FineId>) {
    let engine = officer(world, keys).await;
    let all_sent = async || {
        let issued = desk(&engine).await.issued;
        issued.iter().all(|row| row.delivery == Delivery::Sent)
    };
    until("all sent", all_sent).await;
    let desk = desk(&engine).await;
    assert!(!desk.unreadable_outbox);
    let kept: Vec<FineId> = desk.issued.iter().map(|row| row.id).collect();
    let once: BTreeSet<FineId> = kept.iter().copied().collect();
    assert_eq!(once.len(), kept.len());
    assert!(told.is_subset(&once), "told {told:?}, kept {kept:?}");
    let records = world.server.office.records.lock().unwrap().clone();
    assert_eq!(records.keys().copied().collect::<BTreeSet<_>>(), once);
    let numbers: BTreeSet<_> = records.values().map(|sent| sent.notice_number).collect();
    assert_eq!(numbers.len(), records.len());
    // No number is lost either: what was leased is on a record or still here, once a lease that is under way has
    // arrived.
    let none_lost = async || {
        let left = engine.desk(OfficerDesk {}).await.unwrap().numbers_left;
        let leased = *world.server.office.leased.lock().unwrap();
        leased == kept.len() as u64 + u64::from(left)
    };
    until("as many numbers as were leased", none_lost).await;
    engine.stop().await;
    scan(world, keys);
}
