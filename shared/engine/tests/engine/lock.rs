//! The app's lock: what it closes, what opens it, and what it costs to guess.

use std::sync::Arc;
use std::time::Duration;

use targa_contract::Problem;
use targa_contract::commands::{
    AppLock, AppState, Citizen, ListFines, LockState, LockView, Officer, OfficerDesk, RemovePin,
    Session, SetPin, SignIn, SignOut, Unlock,
};
use targa_engine::CitizenEngine;
use targa_engine::ports::KeyManager;

use crate::world::{World, code};

const PIN: &str = "271828";

async fn with_pin(world: &World) -> Arc<CitizenEngine> {
    let engine = world.signed_in_citizen().await;
    let set = SetPin {
        pin: PIN.to_owned(),
        old: None,
    };
    let view = engine.lock().set_pin(set).await.unwrap();
    assert!(view.has_pin && !view.locked);
    engine
}

async fn unlock(engine: &CitizenEngine, pin: &str) -> Result<LockView, Problem> {
    let pin = Some(pin.to_owned());
    engine.lock().unlock(Unlock { pin }).await
}

async fn again(world: &World, engine: Arc<CitizenEngine>) -> Arc<CitizenEngine> {
    engine.stop().await;
    world.citizen().await
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_start_nothing_personal_is_answered_until_the_pin() {
    let world = World::new();
    let engine = with_pin(&world).await;
    let engine = again(&world, engine).await;
    assert_eq!(code(engine.list_fines(ListFines {}).await), "locked");
    assert_eq!(code(engine.session(Session {}).await), "locked");
    assert!(engine.lock().lock_state(LockState {}).await.unwrap().locked);

    let wrong = unlock(&engine, "314159").await.unwrap_err();
    assert_eq!(
        (wrong.code.as_str(), wrong.params["left"].as_str()),
        ("wrong-pin", "2")
    );
    assert!(!unlock(&engine, PIN).await.unwrap().locked);
    assert!(engine.list_fines(ListFines {}).await.is_ok());
    // Nothing of it is on the disk or in the keyring in clear.
    for name in world.keys.names() {
        let secret = world.keys.read(&name).unwrap().unwrap();
        assert!(!secret.expose().contains(PIN), "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_costs_waits_that_neither_a_start_nor_the_clock_shortens() {
    let world = World::new();
    let engine = with_pin(&world).await;
    let engine = again(&world, engine).await;
    for left in ["2", "1", "0"] {
        let wrong = unlock(&engine, "314159").await.unwrap_err();
        assert_eq!(wrong.params["left"], left);
    }
    // Not even the right one now.
    let waits = unlock(&engine, PIN).await.unwrap_err();
    assert_eq!(waits.code.as_str(), "too-many-requests");
    assert!(!waits.params["seconds"].is_empty());
    world.clock.set("2027-05-04T07:00:00Z".parse().unwrap());
    assert_eq!(code(unlock(&engine, PIN).await), "too-many-requests");
    let engine = again(&world, engine).await;
    assert_eq!(code(unlock(&engine, PIN).await), "too-many-requests");
    assert!(engine.lock().lock_state(LockState {}).await.unwrap().wait > 0);
    // Neither does setting another or taking it away lead around it.
    let set = SetPin {
        pin: "123456".to_owned(),
        old: Some(PIN.to_owned()),
    };
    assert_eq!(code(engine.lock().set_pin(set).await), "too-many-requests");
    let remove = RemovePin {
        pin: PIN.to_owned(),
    };
    assert_eq!(
        code(engine.lock().remove_pin(remove).await),
        "too-many-requests"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn out_of_sight_for_half_a_minute_locks() {
    let world = World::new();
    let engine = with_pin(&world).await;
    let seen = async |foreground| {
        engine
            .lock()
            .app_state(AppState { foreground })
            .await
            .unwrap()
    };
    let passes = |seconds: u64| {
        use targa_engine::ports::Clock;
        world
            .clock
            .set(world.clock.now() + Duration::from_secs(seconds));
    };
    seen(false).await;
    passes(20);
    assert!(!seen(true).await.locked);
    seen(false).await;
    // Told twice: the first time counts.
    passes(20);
    seen(false).await;
    passes(20);
    assert_eq!(code(engine.list_fines(ListFines {}).await), "locked");
    assert!(seen(true).await.locked);
    unlock(&engine, PIN).await.unwrap();
    assert!(engine.list_fines(ListFines {}).await.is_ok());

    // Without a PIN nothing locks.
    let remove = RemovePin {
        pin: PIN.to_owned(),
    };
    assert!(!engine.lock().remove_pin(remove).await.unwrap().has_pin);
    seen(false).await;
    passes(3600);
    assert!(!seen(true).await.locked);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finger_opens_and_a_forgotten_pin_is_left_behind_by_a_sign_in() {
    let world = World::new();
    let engine = with_pin(&world).await;
    let engine = again(&world, engine).await;
    let finger = || engine.lock().unlock(Unlock { pin: None });
    assert_eq!(code(finger().await), "locked");
    world.biometrics.recognises(Some(false));
    assert!(
        engine
            .lock()
            .lock_state(LockState {})
            .await
            .unwrap()
            .biometrics
    );
    assert_eq!(code(finger().await), "locked");
    world.biometrics.recognises(Some(true));
    assert!(!finger().await.unwrap().locked);

    let engine = again(&world, engine).await;
    assert_eq!(code(engine.session(Session {}).await), "locked");
    engine.sign_in(SignIn {}).await.unwrap();
    let view = engine.lock().lock_state(LockState {}).await.unwrap();
    assert!(!view.locked && !view.has_pin);
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_needs_no_pin_and_leaves_none() {
    let world = World::new();
    let engine = with_pin(&world).await;
    let engine = again(&world, engine).await;
    assert_eq!(code(engine.session(Session {}).await), "locked");
    engine.sign_out(SignOut {}).await.unwrap();
    assert_eq!(world.keys.names(), Vec::<String>::new());
    assert_eq!(
        engine.lock().lock_state(LockState {}).await.unwrap(),
        LockView::default()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officers_desk_is_behind_the_lock_too() {
    let world = World::new();
    let engine = crate::officer::on_duty(&world).await;
    let pin = |pin: &str| SetPin {
        pin: pin.to_owned(),
        old: None,
    };
    assert_eq!(
        code(engine.lock().set_pin(pin("12345")).await),
        "invalid-field"
    );
    engine.lock().set_pin(pin(PIN)).await.unwrap();
    engine.stop().await;
    let engine = world.officer().await;
    assert_eq!(code(engine.desk(OfficerDesk {}).await), "locked");
}
