//! A fine's way to the citizen, and what is left of it without a network.

use std::time::Duration;

use targa_contract::api::{FineState, QuoteRequest, QuoteStart};
use targa_contract::commands::{
    Change, Citizen, Connection, Envelope, ListFines, OpenFine, PayFines, Refresh, Session, SignIn,
    SignOut,
};
use targa_contract::{Problem, ProblemCode};
use targa_domain::{Cents, Violation};

use crate::world::fines::{CREDITOR, fine, id, paid, paid_short};
use crate::world::server::Step;
use crate::world::{NOW, World, code, connection, until};

#[tokio::test(flavor = "multi_thread")]
async fn from_the_first_fine_to_its_receipt() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    let engine = world.signed_in_citizen().await;
    until("the first sync", async || listed(&engine).await == 1).await;
    assert_eq!(
        world.notifier.notices(),
        [],
        "what was there before is no news"
    );

    let mut changes = engine.changes();
    world.server.happens(Step::Put(Box::new(fine(2))));
    until("the second fine", async || listed(&engine).await == 2).await;
    until("a notification", async || {
        world.notifier.notices().len() == 1
    })
    .await;
    // The municipality may have been heard of meanwhile, which is a change of its own.
    let told: Vec<_> = std::iter::from_fn(|| changes.try_recv().ok()).collect();
    assert!(told.contains(&Change::Fines), "{told:?}");
    let notice = &world.notifier.notices()[0];
    assert_eq!(notice.title, "Una nuova multa");
    assert!(notice.body.contains("29,40\u{a0}€"), "{}", notice.body);
    assert!(notice.body.contains("sabato 9 maggio"), "{}", notice.body);
    assert!(!notice.body.contains("AB123CD") && !notice.body.contains("Rossi"));

    let list = engine.list_fines(ListFines {}).await.unwrap();
    assert_eq!(list.owed_today, Some(Cents::new(5880)));
    let view = engine.open_fine(OpenFine { id: id(2) }).await.unwrap();
    let owed = view.owed.unwrap();
    assert_eq!((owed.amount.get(), owed.then.unwrap().get()), (2940, 4200));
    assert_eq!(owed.until.unwrap().to_string(), "2026-05-09");
    let expected = format!("PAGOPA|002|{}|{CREDITOR}|2940", fine(2).notice_number);
    assert_eq!(view.qr.unwrap().text, expected);

    engine
        .pay_fines(PayFines { fines: vec![id(2)] })
        .await
        .unwrap();
    let pages = world.person.pages.lock().unwrap().clone();
    assert_eq!(
        pages.last().unwrap().as_str(),
        "https://checkout.example/c/1"
    );

    world.server.happens(Step::Put(Box::new(paid(2))));
    until("the receipt's notification", async || {
        world.notifier.notices().len() == 2
    })
    .await;
    assert_eq!(world.notifier.notices()[1].title, "Pagamento ricevuto");
    let view = engine.open_fine(OpenFine { id: id(2) }).await.unwrap();
    assert_eq!(view.state, FineState::Paid);
    assert_eq!(view.receipt.unwrap().amount, Cents::new(2940));
    assert!(view.qr.is_none() && view.owed.is_none());
    engine.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_read_with_all_machines_off_also_after_a_restart() {
    let mut world = World::new();
    world.server.quietly(Step::Put(Box::new(paid(1))));
    let engine = world.signed_in_citizen().await;
    until("the first sync", async || listed(&engine).await == 1).await;
    until("the municipality", async || {
        municipality(&engine).await.is_some()
    })
    .await;

    let as_of = Some(NOW.parse().unwrap());
    world.server.off();
    until("the server is missed", async || {
        connection(&engine).await == Connection::ServerUnreachable { as_of }
    })
    .await;
    assert_eq!(listed(&engine).await, 1);
    assert_eq!(
        code(engine.pay_fines(PayFines { fines: vec![id(1)] }).await),
        "server-unreachable"
    );

    engine.stop().await;
    world.issuer.off();
    let engine = world.citizen().await;
    let session = engine.session(Session {}).await.unwrap();
    assert_eq!(session.person.unwrap().name, "Mario Rossi");
    assert_eq!(
        session.municipality.as_deref(),
        Some("Comune di Pontechiaro")
    );
    let view = engine.open_fine(OpenFine { id: id(1) }).await.unwrap();
    assert!(view.receipt.is_some());
    until("the provider is missed", async || {
        connection(&engine).await == Connection::ProviderUnreachable { as_of }
    })
    .await;

    world.issuer.on();
    world.server.on();
    until("all is well again", async || {
        connection(&engine).await == Connection::Online
    })
    .await;
    engine.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_checkout_that_is_not_https_is_not_opened() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    let engine = world.signed_in_citizen().await;
    let before = world.person.pages.lock().unwrap().len();
    for page in [
        "http://checkout.example/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "",
    ] {
        page.clone_into(&mut world.server.office.checkout.lock().unwrap());
        let outcome = engine.pay_fines(PayFines { fines: vec![id(1)] }).await;
        assert_eq!(code(outcome), "platform-unavailable", "{page}");
    }
    assert_eq!(world.person.pages.lock().unwrap().len(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_leaves_nothing() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    let engine = world.signed_in_citizen().await;
    until("the first sync", async || listed(&engine).await == 1).await;
    assert!(!world.files().is_empty() && world.keys.names().len() == 2);

    let session = engine.sign_out(SignOut {}).await.unwrap();
    assert!(session.person.is_none());
    assert_eq!(world.files(), Vec::<std::path::PathBuf>::new());
    assert_eq!(world.keys.names(), Vec::<String>::new());
    assert_eq!(*world.issuer.desk.revoked.lock().unwrap(), 1);
    assert!(
        world
            .person
            .pages
            .lock()
            .unwrap()
            .last()
            .unwrap()
            .path()
            .ends_with("/leave")
    );
    assert_eq!(code(engine.list_fines(ListFines {}).await), "signed-out");
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_needs_no_network() {
    let mut world = World::new();
    let engine = world.signed_in_citizen().await;
    world.server.off();
    world.issuer.off();
    engine.sign_out(SignOut {}).await.unwrap();
    assert_eq!(world.files(), Vec::<std::path::PathBuf>::new());
    assert_eq!(world.keys.names(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_do_i_owe_needs_nobody_and_nothing() {
    let mut world = World::new();
    world.server.off();
    world.issuer.off();
    let engine = world.citizen().await;
    let at = "2026-01-08T10:00:00".parse().unwrap();
    let asked = QuoteRequest {
        violation: Violation::new("142-8".parse().unwrap(), at),
        start: QuoteStart::Notified {
            on: "2026-01-10".parse().unwrap(),
        },
        expenses: Cents::new(1500),
    };
    let quote = engine.quote(asked.clone()).await.unwrap();
    let amounts: Vec<_> = quote
        .schedule
        .windows
        .iter()
        .map(|w| w.amount.get())
        .take(3)
        .collect();
    assert_eq!(amounts, [13610, 18800, 36200]);

    // As a screen asks it.
    let reply = engine
        .dispatch(Envelope::of(&asked).unwrap())
        .await
        .unwrap();
    assert_eq!(reply, serde_json::to_value(quote).unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_says_what_is_wrong() {
    let mut world = World::new();
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    world.server.off();
    let outcome = engine.refresh(Refresh {}).await;
    assert_eq!(code(outcome), "server-unreachable");
}

#[tokio::test(flavor = "multi_thread")]
async fn that_nothing_is_owed_is_not_said_before_it_is_known() {
    let world = World::new();
    let answer = |code: Option<ProblemCode>| {
        *world.server.office.sync_answer.lock().unwrap() = code.map(Problem::from);
    };
    answer(Some(ProblemCode::Internal));
    let engine = world.citizen().await;
    let mut changes = engine.changes();
    engine.sign_in(SignIn {}).await.unwrap();
    assert_eq!(
        code(engine.refresh(Refresh {}).await),
        ProblemCode::Internal.as_str()
    );
    let list = engine.list_fines(ListFines {}).await.unwrap();
    assert!(list.fines.is_empty() && !list.complete);
    until("the server's trouble", async || {
        connection(&engine).await == Connection::ServerUnreachable { as_of: None }
    })
    .await;

    while changes.try_recv().is_ok() {}
    answer(None);
    engine.refresh(Refresh {}).await.unwrap();
    let list = engine.list_fines(ListFines {}).await.unwrap();
    assert!(list.fines.is_empty() && list.complete);
    // A screen that waits for this has to be told, although no fine has come.
    let told: Vec<_> = std::iter::from_fn(|| changes.try_recv().ok()).collect();
    assert!(told.contains(&Change::Fines), "{told:?}");
    engine.stop().await;

    let engine = world.citizen().await;
    let list = engine.list_fines(ListFines {}).await.unwrap();
    assert!(list.complete, "known from before the restart");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rest_of_what_is_paid_short_is_owed_and_payable() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(paid_short(1))));
    let engine = world.signed_in_citizen().await;
    until("the first sync", async || listed(&engine).await == 1).await;
    let view = engine.open_fine(OpenFine { id: id(1) }).await.unwrap();
    assert_eq!(view.owed.map(|owed| owed.amount.get()), Some(2940));
    assert!(view.qr.is_some(), "the rest has a notice of its own");
}

/// One thread, so that time can be made to pass.
#[tokio::test]
async fn at_midnight_screens_are_told_until_the_engine_stops() {
    let world = World::new();
    let engine = world.signed_in_citizen().await;
    until("the first sync", async || {
        engine.list_fines(ListFines {}).await.unwrap().complete
    })
    .await;
    until("the municipality", async || {
        municipality(&engine).await.is_some()
    })
    .await;
    let mut changes = engine.changes();
    tokio::time::pause();
    world.clock.set("2026-05-04T22:00:00Z".parse().unwrap());
    let told = async { while changes.recv().await.unwrap() != Change::Fines {} };
    tokio::time::timeout(Duration::from_secs(70), told)
        .await
        .expect("told within a minute or so");

    engine.stop().await;
    while changes.try_recv().is_ok() {}
    world.clock.set("2026-05-05T22:00:00Z".parse().unwrap());
    tokio::time::sleep(Duration::from_mins(3)).await;
    assert!(changes.is_empty());
}

async fn listed(engine: &targa_engine::CitizenEngine) -> usize {
    engine.list_fines(ListFines {}).await.unwrap().fines.len()
}

async fn municipality(engine: &targa_engine::CitizenEngine) -> Option<String> {
    engine.session(Session {}).await.unwrap().municipality
}
