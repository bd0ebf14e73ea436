//! While the first sync and deltas come.

use std::path::Path;
use std::time::Duration;

use targa_contract::FineId;
use targa_contract::commands::{Citizen, ListFines, Refresh};
use targa_engine::CitizenEngine;
use targa_faults::{Dice, rounds};

use super::victim::{Victim, say, told};
use super::{LIFE, citizen, scan};
use crate::world::World;
use crate::world::fines::{fine, id, paid};
use crate::world::server::Step;

/// Deaths between two looks at what is there.
const DEATHS: usize = 5;
const FINES: u128 = 60;

#[tokio::test(flavor = "multi_thread")]
async fn a_sync_that_is_killed_goes_on_and_ends_equal() {
    if let Some(victim) = told() {
        let engine = CitizenEngine::start(victim.config, victim.ports)
            .await
            .unwrap();
        sync_until_killed(&engine).await;
    }
    let mut dice = Dice::of(9);
    for _ in 0..rounds(10, 300) / DEATHS {
        let world = World::new();
        let keys = tempfile::tempdir().unwrap();
        *world.server.office.page.lock().unwrap() = 3;
        citizen(&world, keys.path()).await.stop().await;
        for n in 1..=FINES {
            world.server.quietly(Step::Put(Box::new(fine(n))));
        }
        for death in 1..=DEATHS as u128 {
            let test = "kill::syncing::a_sync_that_is_killed_goes_on_and_ends_equal";
            let mut victim = Victim::start(test, &world, keys.path());
            victim.hear(1);
            victim.kill_after(Duration::from_millis(dice.below(LIFE) as u64));
            scan(&world, keys.path());
            // The world goes on meanwhile.
            world.server.quietly(Step::Put(Box::new(paid(death))));
            world.server.quietly(Step::Gone(id(FINES + 1 - death)));
        }
        Box::pin(check(&world, keys.path())).await;
    }
}

async fn sync_until_killed(engine: &CitizenEngine) -> ! {
    say("here");
    loop {
        // Whoever was killed may have taken the session with them.
        let _ = engine.refresh(Refresh {}).await;
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

/// The list is the server's: every fine once, none that is gone.
async fn check(world: &World, keys: &Path) {
    let engine = citizen(world, keys).await;
    engine.refresh(Refresh {}).await.unwrap();
    let list = engine.list_fines(ListFines {}).await.unwrap();
    let mut ids: Vec<FineId> = list.fines.iter().map(|row| row.id).collect();
    ids.sort_unstable();
    let left = FINES - DEATHS as u128;
    assert_eq!(ids, (1..=left).map(id).collect::<Vec<_>>());
    let paid = list.fines.iter().filter(|row| row.owed.is_none()).count();
    assert_eq!(paid, DEATHS);
    engine.stop().await;
    scan(world, keys);
}
