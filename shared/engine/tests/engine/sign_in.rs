//! Signing in, and what can go wrong with it.

use futures_util::future::join_all;
use targa_contract::ProblemCode;
use targa_contract::commands::{
    CancelSignIn, Citizen, Connection, ListFines, Officer, Refresh, Session, SignIn,
};
use targa_engine::ports::KeyError;

use crate::world::fines::fine;
use crate::world::issuer::Flaw;
use crate::world::person::Habit;
use crate::world::server::Step;
use crate::world::{World, code, connection, until};

#[tokio::test(flavor = "multi_thread")]
async fn the_person_is_told_to_go_back_to_the_app() {
    let world = World::new();
    let engine = world.citizen().await;
    assert!(engine.session(Session {}).await.unwrap().person.is_none());
    let session = engine.sign_in(SignIn {}).await.unwrap();
    assert_eq!(session.person.unwrap().name, "Mario Rossi");
    until("the page after", async || {
        !world.person.landings.lock().unwrap().is_empty()
    })
    .await;
    let (status, page) = world.person.landings.lock().unwrap()[0].clone();
    assert_eq!(status, 200);
    assert!(
        page.contains("<html lang=\"it\">") && page.contains("Puoi tornare all’app"),
        "{page}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn going_back_is_no_error() {
    let world = World::new();
    let engine = world.citizen().await;
    world.person.does(Habit::Cancels);
    assert_eq!(code(engine.sign_in(SignIn {}).await), "sign-in-cancelled");

    world.person.does(Habit::Dawdles);
    let (outcome, ()) = tokio::join!(engine.sign_in(SignIn {}), async {
        until("the browser", async || {
            world.person.pages.lock().unwrap().len() == 2
        })
        .await;
        engine.cancel_sign_in(CancelSignIn {}).await.unwrap();
    });
    assert_eq!(code(outcome), "sign-in-cancelled");

    // A second try takes the place of one that was forgotten.
    let (first, second) = tokio::join!(engine.sign_in(SignIn {}), async {
        until("the browser", async || {
            world.person.pages.lock().unwrap().len() == 3
        })
        .await;
        world.person.does(Habit::SignsIn);
        engine.sign_in(SignIn {}).await
    });
    assert_eq!(code(first), "sign-in-cancelled");
    assert!(second.unwrap().person.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_at_the_door_changes_nothing() {
    let world = World::new();
    let engine = world.citizen().await;
    world.person.does(Habit::IsAttacked);
    let (outcome, ()) = tokio::join!(engine.sign_in(SignIn {}), async {
        until("the stranger is sent away", async || {
            world
                .person
                .landings
                .lock()
                .unwrap()
                .iter()
                .any(|(status, _)| *status == 400)
        })
        .await;
        engine.cancel_sign_in(CancelSignIn {}).await.unwrap();
    });
    assert_eq!(
        code(outcome),
        "sign-in-cancelled",
        "still waiting when it was given up"
    );
    assert_eq!(world.keys.names(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_token_that_does_not_hold_is_refused() {
    let world = World::new();
    let engine = world.citizen().await;
    for flaw in [Flaw::WrongNonce, Flaw::WrongAudience] {
        world.issuer.has(flaw);
        assert_eq!(
            code(engine.sign_in(SignIn {}).await),
            "sign-in-failed",
            "{flaw:?}"
        );
    }
    world.issuer.has(Flaw::Overloaded);
    assert_eq!(
        code(engine.sign_in(SignIn {}).await),
        "provider-unreachable"
    );
    assert_eq!(world.keys.names(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_named() {
    let mut world = World::new();
    let engine = world.citizen().await;
    world.person.does(Habit::HasNoBrowser);
    assert_eq!(code(engine.sign_in(SignIn {}).await), "browser-unavailable");
    world.issuer.off();
    assert_eq!(
        code(engine.sign_in(SignIn {}).await),
        "provider-unreachable"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officers_app_is_for_officers() {
    let world = World::new();
    let engine = world.officer().await;
    assert_eq!(code(engine.sign_in(SignIn {}).await), "wrong-role");
    assert_eq!(
        *world.issuer.desk.revoked.lock().unwrap(),
        1,
        "nothing usable is left behind"
    );
    assert_eq!(world.keys.names(), Vec::<String>::new());
    world.issuer.is("anna-verdi", "Anna Verdi", &["officer"]);
    assert!(engine.sign_in(SignIn {}).await.unwrap().person.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn many_callers_one_refresh() {
    let world = World::new();
    let engine = world.signed_in_citizen().await;
    world.issuer.desk.expire_all();
    let all = join_all((0..20).map(|_| engine.refresh(Refresh {}))).await;
    assert!(all.iter().all(Result::is_ok));
    assert_eq!(*world.issuer.desk.refreshes.lock().unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_that_is_refused_ends_the_session_but_not_the_reading() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    let engine = world.signed_in_citizen().await;
    until("the first sync", async || listed(&engine).await == 1).await;
    world.issuer.has(Flaw::RefusesRefresh);
    world.issuer.desk.expire_all();
    assert_eq!(code(engine.refresh(Refresh {}).await), "session-expired");
    assert!(matches!(
        connection(&engine).await,
        Connection::SessionExpired { as_of: Some(_) }
    ));
    assert_eq!(listed(&engine).await, 1);

    // And after a restart.
    engine.stop().await;
    let engine = world.citizen().await;
    assert_eq!(listed(&engine).await, 1);
    until("the refusal", async || {
        matches!(connection(&engine).await, Connection::SessionExpired { .. })
    })
    .await;

    // A new sign-in of the same person goes on where the old one ended.
    world.issuer.has(Flaw::None);
    engine.sign_in(SignIn {}).await.unwrap();
    assert_eq!(listed(&engine).await, 1);
    until("online", async || {
        connection(&engine).await == Connection::Online
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_takes_no_new_token_either_ends_the_session() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    let engine = world.signed_in_citizen().await;
    until("the first sync", async || listed(&engine).await == 1).await;
    *world.server.office.sync_answer.lock().unwrap() = Some(ProblemCode::Unauthorized.into());
    let refreshes = || *world.issuer.desk.refreshes.lock().unwrap();
    let before = refreshes();
    for _ in 0..3 {
        assert_eq!(code(engine.refresh(Refresh {}).await), "session-expired");
    }
    assert_eq!(refreshes(), before + 1, "one new token, not one per try");
    assert!(matches!(
        connection(&engine).await,
        Connection::SessionExpired { as_of: Some(_) }
    ));
    assert_eq!(listed(&engine).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_else_finds_nothing_of_the_person_before() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    let engine = world.signed_in_citizen().await;
    until("the first sync", async || listed(&engine).await == 1).await;
    let folder = world.files()[0].parent().unwrap().to_owned();

    world.server.office.steps.lock().unwrap().clear();
    world.issuer.is("maria-rossi", "Maria Rossi", &[]);
    let session = engine.sign_in(SignIn {}).await.unwrap();
    assert_eq!(session.person.unwrap().name, "Maria Rossi");
    assert_eq!(listed(&engine).await, 0);
    assert!(!folder.exists());
    assert_eq!(world.keys.names().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_keyring_nothing_is_asked_and_nothing_is_written() {
    let world = World::new();
    for (error, expected) in [
        (KeyError::Unavailable, "keyring-unavailable"),
        (KeyError::Locked, "keyring-locked"),
    ] {
        world.keys.refuse(Some(error));
        let engine = world.citizen().await;
        assert_eq!(code(engine.session(Session {}).await), expected);
        assert_eq!(code(engine.sign_in(SignIn {}).await), expected);
        assert_eq!(
            world.person.pages.lock().unwrap().len(),
            0,
            "no password was asked for"
        );
        assert_eq!(world.files(), Vec::<std::path::PathBuf>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keyring_unlocked_later_brings_the_session_back() {
    let world = World::new();
    let engine = world.signed_in_citizen().await;
    engine.stop().await;
    world.keys.refuse(Some(KeyError::Locked));
    let engine = world.citizen().await;
    assert_eq!(code(engine.session(Session {}).await), "keyring-locked");
    assert_eq!(
        code(engine.list_fines(ListFines {}).await),
        "keyring-locked"
    );
    world.keys.refuse(None);
    assert!(engine.session(Session {}).await.unwrap().person.is_some());
}

async fn listed(engine: &targa_engine::CitizenEngine) -> usize {
    engine.list_fines(ListFines {}).await.unwrap().fines.len()
}
