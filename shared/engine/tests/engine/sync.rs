//! Deltas, cut and caught up.

use targa_contract::FineId;
use targa_contract::api::Vehicle;
use targa_contract::commands::{
    Change, Citizen, Connection, ListFines, Refresh, SignIn, StopSync, SyncProgress,
};

use crate::world::fines::{PLATE, fine, id};
use crate::world::server::Step;
use crate::world::{World, code, connection, until};

#[tokio::test(flavor = "multi_thread")]
async fn a_page_cut_in_the_middle_costs_that_page() {
    let world = World::new();
    world.server.quietly(Step::Owns(Vehicle {
        plate: PLATE.parse().unwrap(),
        description: String::new(),
    }));
    for n in 1..=9 {
        world.server.quietly(Step::Put(Box::new(fine(n))));
    }
    *world.server.office.page.lock().unwrap() = 4;
    *world.server.office.cut_from.lock().unwrap() = Some(8);
    let engine = world.citizen().await;
    engine.sign_in(SignIn {}).await.unwrap();
    until("two pages", async || listed(&engine).await.len() == 7).await;
    assert_eq!(code(engine.refresh(Refresh {}).await), "server-unreachable");
    // The stream opens again and again in the background: that it does is no way for pages.
    let mut changes = engine.changes();
    for _ in 0..3 {
        assert!(matches!(
            connection(&engine).await,
            Connection::ServerUnreachable { as_of: Some(_) }
        ));
        let opened = world.server.opened();
        assert_eq!(code(engine.refresh(Refresh {}).await), "server-unreachable");
        until("another stream", async || world.server.opened() > opened).await;
    }
    while let Ok(change) = changes.try_recv() {
        assert_ne!(change, Change::Session, "nothing has changed");
    }

    *world.server.office.cut_from.lock().unwrap() = None;
    engine.refresh(Refresh {}).await.unwrap();
    assert_eq!(listed(&engine).await.len(), 9);
    assert_eq!(world.notifier.notices(), [], "all of it was the first sync");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_cut_off_is_raised_again_and_caught_up() {
    let world = World::new();
    let engine = world.signed_in_citizen().await;
    until("the stream", async || world.server.listeners() == 1).await;
    // From here on what comes is news.
    engine.refresh(Refresh {}).await.unwrap();
    world.server.cut_streams();
    // Nobody is told of this one: only a delta after the cut can bring it.
    world.server.quietly(Step::Put(Box::new(fine(1))));
    until("the missed fine", async || listed(&engine).await.len() == 1).await;
    until("its notification", async || {
        world.notifier.notices().len() == 1
    })
    .await;
    until("a new stream", async || world.server.listeners() == 1).await;

    world.server.happens(Step::Gone(id(1)));
    until("the tombstone", async || listed(&engine).await.is_empty()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_put_back_from_a_copy_leaves_no_ghosts() {
    let world = World::new();
    for n in 1..=3 {
        world.server.quietly(Step::Put(Box::new(fine(n))));
    }
    let engine = world.signed_in_citizen().await;
    until("the first sync", async || listed(&engine).await.len() == 3).await;
    *world.server.office.steps.lock().unwrap() = vec![Step::Put(Box::new(fine(2)))];
    *world.server.office.reset.lock().unwrap() = true;
    engine.refresh(Refresh {}).await.unwrap();
    assert_eq!(listed(&engine).await, [id(2)]);
    assert_eq!(world.notifier.notices(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_sync_that_is_stopped_asks_for_no_more_until_it_is_wanted_again() {
    let world = World::new();
    for n in 1..=9 {
        world.server.quietly(Step::Put(Box::new(fine(n))));
    }
    let office = &world.server.office;
    *office.page.lock().unwrap() = 2;
    *office.wait_from.lock().unwrap() = Some(4);
    let asked = || office.pages_asked.lock().unwrap().clone();
    let engine = world.citizen().await;
    engine.sign_in(SignIn {}).await.unwrap();
    until("the third page is on its way", async || asked().len() == 3).await;
    engine.stop_sync(StopSync {}).await.unwrap();
    let progress = async || engine.sync_progress(SyncProgress {}).await.unwrap();
    until("the end", async || !progress().await.running).await;
    let stands = progress().await;
    assert_eq!((stands.stopped, stands.complete), (true, false));
    assert_eq!(stands.received, 4);
    assert_eq!(listed(&engine).await.len(), 4, "what has come stays");
    // The server could go on, and has something to say: nobody asks.
    *office.wait_from.lock().unwrap() = None;
    world.server.happens(Step::Put(Box::new(fine(10))));

    engine.refresh(Refresh {}).await.unwrap();
    let stands = progress().await;
    assert_eq!((stands.stopped, stands.complete), (false, true));
    assert_eq!(listed(&engine).await.len(), 10);
    // The third page once more, and no other twice.
    let pages = asked();
    assert_eq!(pages[..6], [0, 2, 4, 4, 6, 8], "{pages:?}");
    engine.stop().await;
}

async fn listed(engine: &targa_engine::CitizenEngine) -> Vec<FineId> {
    let list = engine.list_fines(ListFines {}).await.unwrap();
    list.fines.iter().map(|fine| fine.id).collect()
}
