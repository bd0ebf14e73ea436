//! What both databases promise: a log nobody can rewrite, jobs that one instance does, instances that hear
//! each other.

use sqlx::any::AnyPoolOptions;
use targa_contract::api::CaseFact;
use targa_domain::FiscalCode;
use targa_server::Running;
use targa_server::config::StorePlace;
use targa_server::store::{Outcome, Store};

use crate::stage::{ANNA, MARIO, OFFICIAL_NOTICE, Stage, eventually, fine_id, preavviso};

async fn issue(stage: &Stage) {
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    let issued = anna.put(&path, &preavviso(OFFICIAL_NOTICE)).await;
    assert_eq!(issued.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happens_to_a_case_is_logged_and_sealed() {
    let stage = Stage::set().await;
    issue(&stage).await;
    let store = &stage.app().store;
    let timeline = store.timeline(fine_id(1).parse().unwrap()).await.unwrap();
    let facts: Vec<_> = timeline.iter().map(|event| &event.fact).collect();
    assert_eq!(facts, [&CaseFact::Opened]);
    assert_eq!(timeline[0].at, stage.app().clock.now());
    assert_eq!(store.verify_case_log().await.unwrap(), Ok(1));
}

/// Whoever can write to the database cannot rewrite the past unseen: neither through SQL as it is, nor with
/// the triggers taken away.
#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_was_touched_is_recognised() {
    let stage = Stage::set().await;
    issue(&stage).await;
    let (address, untied) = match stage.config().store {
        StorePlace::File(file) => (
            format!("sqlite://{}", file.display()),
            "DROP TRIGGER case_log_is_final",
        ),
        StorePlace::Postgres(url) => (
            url.expose().to_owned(),
            "ALTER TABLE case_log DISABLE TRIGGER ALL",
        ),
    };
    let stranger = AnyPoolOptions::new().connect(&address).await.unwrap();
    let run = async |sql: &'static str| sqlx::query(sql).execute(&stranger).await;
    for sql in ["DELETE FROM case_log", "UPDATE case_log SET at = at + 1"] {
        assert!(run(sql).await.is_err(), "{sql}");
    }
    run(untied).await.unwrap();
    run("UPDATE case_log SET at = at + 1").await.unwrap();
    let broken = stage.app().store.verify_case_log().await.unwrap();
    assert_eq!(broken.unwrap_err().seq, 1);
    stranger.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_is_one_instances_until_it_ends_or_falls_silent() {
    let stage = Stage::set().await;
    let store = &stage.app().store;
    let at = |second: i64| targa_contract::Timestamp::from_second(1_800_000_000 + second).unwrap();
    // The instances' own clocks, a year apart, decide nothing: the database's does.
    let take = async |holder: &str, second, seconds| {
        let now = at(second);
        store.take_job("x", holder, now, seconds).await.unwrap()
    };
    assert!(take("one", 0, 600).await);
    assert!(!take("two", 31_536_000, 600).await);
    assert!(take("one", 30, 0).await, "it may go on");
    assert!(
        take("two", -31_536_000, 600).await,
        "the first has fallen silent"
    );
    let take = async |holder: &str, second| take(holder, second, 600).await;
    let failed = Outcome::Failed("the platform is away".to_owned());
    store
        .job_ended("x", "one", at(91), &Outcome::Done)
        .await
        .unwrap();
    assert!(!take("one", 92).await, "it was no longer its own to end");
    store.job_ended("x", "two", at(93), &failed).await.unwrap();
    assert!(take("one", 93).await);
    store
        .job_ended("x", "one", at(94), &Outcome::Done)
        .await
        .unwrap();
    let reports = store.job_reports().await.unwrap();
    let report = reports.iter().find(|report| report.name == "x").unwrap();
    assert_eq!(
        (report.holder.as_str(), report.failure.as_deref()),
        ("one", None)
    );
    assert_eq!((report.runs, report.failures), (2, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn many_takers_one_job() {
    let stage = Stage::set().await;
    let now = stage.app().clock.now();
    let takers = (0..16).map(|n| {
        let store: Store = stage.app().store.clone();
        async move { store.take_job("x", &n.to_string(), now, 60).await.unwrap() }
    });
    let taken = futures_util::future::join_all(takers).await;
    assert_eq!(taken.into_iter().filter(|taken| *taken).count(), 1);
}

/// On PostgreSQL a change made through one instance reaches whoever listens at another. The embedded database
/// has one instance, which must hear itself.
#[tokio::test(flavor = "multi_thread")]
async fn instances_hear_each_other() {
    let stage = Stage::set().await;
    let other = if stage.shared() {
        Some(stage.second_instance().await)
    } else {
        println!("embedded database: there is one instance");
        None
    };
    let listening = other.as_ref().map_or(stage.app(), Running::app);
    let mario = FiscalCode::parse(MARIO.code).unwrap();
    let ear = listening.store.hub().listen(&mario);
    issue(&stage).await;
    eventually("it is heard", || async { ear.has_changed().unwrap() }).await;
    let page = listening
        .store
        .changes(&mario, (None, 10), stage.app().clock.today())
        .await
        .unwrap();
    assert_eq!(page.fines.len(), 1);
    if let Some(other) = other {
        other.stop().await;
    }
}
