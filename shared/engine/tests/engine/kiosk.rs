//! The kiosk: one look-up, and then nothing.

use std::sync::Arc;

use targa_contract::Problem;
use targa_contract::commands::{Connection, EndSession, Kiosk, KioskDesk, LookUp, LookUpView};
use targa_engine::KioskEngine;

use crate::world::fines::{CREDITOR, PLATE, fine, paid};
use crate::world::server::Step;
use crate::world::{World, code, until};

async fn start(world: &World) -> Arc<KioskEngine> {
    let engine = KioskEngine::start(world.config(), world.ports())
        .await
        .unwrap();
    until("the desk", async || {
        engine.desk(KioskDesk {}).await.unwrap().connection == Connection::Online
    })
    .await;
    engine
}

async fn find(engine: &KioskEngine, number: &str, plate: &str) -> Result<LookUpView, Problem> {
    engine
        .look_up(LookUp {
            number: number.to_owned(),
            plate: plate.to_owned(),
        })
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fine_is_found_by_whatever_is_on_the_slip() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    let engine = start(&world).await;
    until("whose totem it is", async || {
        let desk = engine.desk(KioskDesk {}).await.unwrap();
        desk.municipality.as_deref() == Some("Comune di Pontechiaro")
    })
    .await;

    let notice = fine(1).notice_number;
    let scanned = format!("PAGOPA|002|{notice}|{CREDITOR}|2940");
    for number in [
        notice.to_string(),
        notice.grouped(),
        scanned.clone(),
        "P/2026/1".to_owned(),
    ] {
        let found = find(&engine, &number, "ab 123 cd").await.unwrap();
        assert_eq!(found.notice_number, notice.grouped());
        assert_eq!(found.owed.unwrap().amount.get(), 2940);
        assert_eq!(found.qr.unwrap().text, scanned);
    }
    assert_eq!(
        code(find(&engine, "P/2026/1", "ZZ999ZZ").await),
        "not-found"
    );
    assert_eq!(
        find(&engine, "P/2026/1", "")
            .await
            .unwrap_err()
            .field
            .as_deref(),
        Some("plate")
    );

    world.server.quietly(Step::Put(Box::new(paid(1))));
    let found = find(&engine, "P/2026/1", PLATE).await.unwrap();
    assert!(found.qr.is_none() && found.owed.is_none());

    engine.stop().await;
    assert_eq!(world.files(), Vec::<std::path::PathBuf>::new());
    assert_eq!(world.keys.names(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_for_whoever_has_left_does_not_arrive() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    let engine = start(&world).await;
    *world.server.office.slow.lock().unwrap() = true;
    let (found, _) = tokio::join!(find(&engine, "P/2026/1", PLATE), async {
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        engine.end_session(EndSession {}).await.unwrap()
    });
    assert_eq!(code(found), "signed-out");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kiosk_says_that_it_is_cut_off() {
    let mut world = World::new();
    let engine = start(&world).await;
    world.server.off();
    assert_eq!(
        code(find(&engine, "P/2026/1", PLATE).await),
        "server-unreachable"
    );
    let desk = engine.desk(KioskDesk {}).await.unwrap();
    assert_eq!(
        desk.connection,
        Connection::ServerUnreachable { as_of: None }
    );
}
