//! What is said at the most verbose level, by the engine and by every library below it.

use std::fs::File;
use std::process::Command;
use std::sync::Arc;

use targa_contract::ProblemCode;
use targa_contract::commands::{AppLock, Citizen, ListFines, Refresh, SignIn, SignOut, Unlock};
use tracing_subscriber::filter::LevelFilter;

use super::clear::{CODE, a_citizens_day, an_officers_day, names_nobody};
use super::{issue, officers, scan};
use crate::world::{World, code};

/// Set in a process of its own: a log hears everybody in the process.
const ALONE: &str = "TARGA_TEST_VERBOSE";
const NAME: &str = "disk::verbose::a_log_of_everything_names_nobody";

#[tokio::test(flavor = "multi_thread")]
async fn a_log_of_everything_names_nobody() {
    if std::env::var_os(ALONE).is_some() {
        return Box::pin(say_everything()).await;
    }
    let mut alone = Command::new(std::env::current_exe().unwrap());
    alone.args(["--exact", NAME]).env(ALONE, "1");
    let output = tokio::task::spawn_blocking(move || alone.output().unwrap());
    let output = output.await.unwrap();
    let said = [output.stdout, output.stderr].concat();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&said)
    );
}

async fn say_everything() {
    let mut world = World::new();
    let log = world.folder.path().join("log");
    let file = Arc::new(File::create(&log).unwrap());
    tracing_subscriber::fmt()
        .with_max_level(LevelFilter::TRACE)
        // Digits that mean nothing could look like a PIN.
        .without_time()
        .with_writer(file)
        .init();

    // All goes well.
    world.issuer.is(CODE, "Mario Rossi", &[]);
    let engine = world.signed_in_citizen().await;
    a_citizens_day(&world, &engine).await;
    names_nobody(&world);
    // And then it does not.
    let wrong = Some("314159265358".to_owned());
    engine.stop().await;
    let engine = world.citizen().await;
    assert_eq!(
        code(engine.lock().unlock(Unlock { pin: wrong }).await),
        "wrong-pin"
    );
    engine.sign_in(SignIn {}).await.unwrap();
    let refusal = Some(ProblemCode::Internal.into());
    *world.server.office.sync_answer.lock().unwrap() = refusal;
    assert_eq!(code(engine.refresh(Refresh {}).await), "internal");
    *world.server.office.sync_answer.lock().unwrap() = None;
    *world.server.office.cut_from.lock().unwrap() = Some(0);
    assert_eq!(code(engine.refresh(Refresh {}).await), "server-unreachable");
    world.server.off();
    assert_eq!(code(engine.refresh(Refresh {}).await), "server-unreachable");
    world.issuer.off();
    assert!(engine.list_fines(ListFines {}).await.is_ok());
    engine.sign_out(SignOut {}).await.unwrap();
    engine.stop().await;
    names_nobody(&world);

    let said = std::fs::read_to_string(&log).unwrap();
    // It did hear the engine, and what is below it.
    for from in ["targa_engine", "hyper", "reqwest"] {
        assert!(said.contains(from), "{from} said nothing");
    }

    let other = officers();
    let engine = other.officer().await;
    an_officers_day(&engine).await;
    *other.server.office.answer.lock().unwrap() = Some(ProblemCode::PriceMismatch.into());
    issue(&engine).await.unwrap();
    engine.stop().await;
    scan(&other);
    names_nobody(&world);
}
