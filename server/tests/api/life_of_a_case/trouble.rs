//! Platforms that carry out a call and do not say so, a server that is stopped between any two steps, two
//! instances: everything happens once.

use super::path::{
    DISCOUNT_OVER, DRAWN_UP, EVERYTHING, ISSUED, NOTIFIED, TAKEN_ON, asked, by_hand, facts,
    handed_over, happened, issue, notified, writes,
};
use crate::stage::{Stage, run_job};

/// What a case that was notified has caused: kinds of its facts, requests taken by SEND, numbers of the register,
/// positions of its own.
async fn traces(stage: &Stage) -> (Vec<String>, usize, usize, usize) {
    let facts = serde_json::to_value(facts(stage).await).unwrap();
    let kinds = facts.as_array().unwrap().iter();
    let kinds = kinds.map(|fact| fact["kind"].as_str().unwrap().to_owned());
    let count = async |path: &str, list: &str| {
        let all = stage.platforms.look(path).await;
        all[list].as_array().map_or(0, Vec::len)
    };
    (
        kinds.collect(),
        count("send/notifications", "notifications").await,
        count("protocol/registrations", "registrations").await,
        count("positions", "positions").await,
    )
}

fn once() -> (Vec<String>, usize, usize, usize) {
    let kinds = [
        "opened",
        "amount-changed",
        "verbale-drawn-up",
        "registered",
        "dispatched",
        "notified",
    ];
    (kinds.map(str::to_owned).to_vec(), 1, 1, 2)
}

async fn every_job(stage: &Stage) {
    for job in targa_server::jobs::JOBS {
        run_job(stage.app(), job.name).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_job_done_twice_changes_nothing() {
    let stage = Stage::set_at(ISSUED, &by_hand()).await;
    issue(&stage).await;
    for (instant, kind) in [
        (DISCOUNT_OVER, "amount-changed"),
        (DRAWN_UP, "registered"),
        (TAKEN_ON, "dispatched"),
        (NOTIFIED, "notified"),
    ] {
        stage.go_to(instant).await;
        every_job(&stage).await;
        every_job(&stage).await;
        happened(&stage, kind).await;
    }
    asked(&stage, 6510).await;
    every_job(&stage).await;
    assert_eq!(traces(&stage).await, once());
    assert_eq!(
        writes(&stage, "send", "POST").await,
        2,
        "preload and request"
    );
    assert_eq!(writes(&stage, "protocol", "PUT").await, 1);
    assert_eq!(
        writes(&stage, "gpd", "POST").await,
        3,
        "two made, one withdrawn"
    );
}

/// Each platform in turn does what it is asked and then fails to say so, more often than a call is repeated.
#[tokio::test(flavor = "multi_thread")]
async fn answers_that_are_lost_make_nothing_twice() {
    for (platform, instant) in [
        ("gpd", DRAWN_UP),
        ("registry", DRAWN_UP),
        ("protocol", DRAWN_UP),
        ("send", DRAWN_UP),
        ("sendfiles", DRAWN_UP),
        ("send", TAKEN_ON),
        ("send", NOTIFIED),
        ("gpd", NOTIFIED),
    ] {
        let stage = Stage::set_at(ISSUED, EVERYTHING).await;
        issue(&stage).await;
        for (at, later, kind) in [
            (DISCOUNT_OVER, "2026-04-28T10:00:00Z", "amount-changed"),
            (DRAWN_UP, "2026-05-10T08:30:00Z", "registered"),
            (TAKEN_ON, "2026-05-10T09:30:00Z", "dispatched"),
            (NOTIFIED, "2026-05-18T21:30:00Z", "notified"),
        ] {
            if at == instant {
                stage.platforms.fault(platform, "lose", 4).await;
            }
            stage.go_to(at).await;
            every_job(&stage).await;
            stage.platforms.heal().await;
            // The pause before the next try is over.
            stage.go_to(later).await;
            happened(&stage, kind).await;
            if at == DRAWN_UP {
                handed_over(&stage).await;
            }
        }
        asked(&stage, 6510).await;
        assert_eq!(traces(&stage).await, once(), "{platform} at {instant}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn stopped_between_any_two_steps_it_goes_on() {
    let mut stage = Stage::set_at(ISSUED, EVERYTHING).await;
    issue(&stage).await;
    for (instant, kind) in [
        (DISCOUNT_OVER, "amount-changed"),
        (DRAWN_UP, "registered"),
        (TAKEN_ON, "dispatched"),
        (NOTIFIED, "notified"),
    ] {
        stage.go_to(instant).await;
        stage = stage.restart().await;
        happened(&stage, kind).await;
        if instant == DRAWN_UP {
            handed_over(&stage).await;
        }
        stage = stage.restart().await;
    }
    asked(&stage, 6510).await;
    assert_eq!(traces(&stage).await, once());
}

/// On PostgreSQL two instances run the same jobs: the platforms hear each thing once.
#[tokio::test(flavor = "multi_thread")]
async fn two_instances_do_nothing_twice() {
    let stage = Stage::set_at(ISSUED, EVERYTHING).await;
    let other = if stage.shared() {
        Some(stage.second_instance().await)
    } else {
        println!("embedded database: there is one instance");
        None
    };
    notified(&stage).await;
    assert_eq!(traces(&stage).await, once());
    assert_eq!(
        writes(&stage, "send", "POST").await,
        2,
        "preload and request"
    );
    assert_eq!(writes(&stage, "protocol", "PUT").await, 1);
    assert_eq!(
        writes(&stage, "gpd", "POST").await,
        3,
        "two made, one withdrawn"
    );
    if let Some(other) = other {
        other.stop().await;
    }
}
