//! A checkout that was opened: said until the receipt comes or pagoPA lets go of the notice.

use jiff::{SignedDuration, Timestamp};
use targa_contract::commands::{Citizen, ListFines, OpenFine, PayFines, PaymentUnderWay};
use targa_engine::CitizenEngine;

use crate::world::fines::{fine, id, paid};
use crate::world::server::Step;
use crate::world::{NOW, World, until};

async fn begun(world: &World) -> std::sync::Arc<CitizenEngine> {
    for n in [1, 2, 3] {
        world.server.quietly(Step::Put(Box::new(fine(n))));
    }
    let engine = world.signed_in_citizen().await;
    until("the first sync", async || {
        let list = engine.list_fines(ListFines {}).await.unwrap();
        list.complete && list.fines.len() == 3
    })
    .await;
    let fines = vec![id(1), id(2)];
    engine.pay_fines(PayFines { fines }).await.unwrap();
    engine
}

/// What the desk says.
async fn desk(engine: &CitizenEngine) -> Vec<PaymentUnderWay> {
    let mut paying = engine.list_fines(ListFines {}).await.unwrap().paying;
    paying.sort_by_key(|one| one.fine);
    paying
}

/// What the fine itself says.
async fn of(engine: &CitizenEngine, n: u128) -> Option<PaymentUnderWay> {
    engine
        .open_fine(OpenFine { id: id(n) })
        .await
        .unwrap()
        .paying
}

fn later(minutes: i64) -> Timestamp {
    NOW.parse::<Timestamp>().unwrap() + SignedDuration::from_mins(minutes)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_begun_is_said_for_half_an_hour_also_after_a_restart() {
    let world = World::new();
    let engine = begun(&world).await;
    let paying = desk(&engine).await;
    assert_eq!(paying.len(), 2);
    // Seven in Greenwich, nine in Rome.
    assert_eq!(paying[0].opened.to_string(), "2026-05-04T09:00:00");
    assert_eq!(paying[0].until.to_string(), "2026-05-04T09:30:00");
    assert_eq!(of(&engine, 1).await, Some(paying[0]));
    assert_eq!(of(&engine, 3).await, None);

    engine.stop().await;
    world.clock.set(later(29));
    let engine = world.citizen().await;
    assert_eq!(desk(&engine).await, paying);
    world.clock.set(later(30));
    assert_eq!(desk(&engine).await, []);
    assert_eq!(of(&engine, 1).await, None);
    // A clock that was put back does not hold a notice for longer.
    world.clock.set(later(-60));
    assert_eq!(desk(&engine).await, []);

    // Begun anew, it counts anew; of the others nothing is left.
    world.clock.set(later(45));
    let fines = vec![id(2)];
    engine.pay_fines(PayFines { fines }).await.unwrap();
    let again: Vec<_> = desk(&engine).await.iter().map(|one| one.fine).collect();
    assert_eq!(again, [id(2)]);
    engine.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_receipt_ends_it() {
    let world = World::new();
    let engine = begun(&world).await;
    world.server.happens(Step::Put(Box::new(paid(1))));
    until("the receipt", async || {
        let view = engine.open_fine(OpenFine { id: id(1) }).await.unwrap();
        view.receipt.is_some() && view.paying.is_none()
    })
    .await;
    let left: Vec<_> = desk(&engine).await.iter().map(|one| one.fine).collect();
    assert_eq!(left, [id(2)]);
    engine.stop().await;
}
