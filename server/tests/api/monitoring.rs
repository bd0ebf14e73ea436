//! What a monitoring system and a balancer are told.

use std::collections::BTreeSet;

use targa_server::endpoints::{Kind, Listener, all};

use crate::stage::{Api, MARIO, Stage, eventually};

#[tokio::test(flavor = "multi_thread")]
async fn requests_are_counted_by_pattern_and_nothing_personal_is_told() {
    let stage = Stage::set_monitored().await;
    let metrics = stage.server.metrics_url().unwrap();
    let mario = stage.signed_in(MARIO);
    mario.sync("").await;
    mario.get("/v1/nowhere/AB123CD").await;
    let text = reqwest::get(format!("{metrics}/metrics"))
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    let synced = "targa_requests_total{route=\"/v1/sync\",method=\"GET\",status=\"200\"} 1";
    assert!(text.contains(synced), "{text}");
    for name in [
        "targa_request_seconds_bucket",
        "targa_positions_outstanding 0",
        "targa_listeners",
    ] {
        assert!(text.contains(name), "{name}\n{text}");
    }
    for personal in ["AB123CD", MARIO.code, "eyJ"] {
        assert!(!text.contains(personal), "{personal}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ready_while_the_database_answers() {
    let stage = Stage::set().await;
    let anonymous = stage.anonymous();
    assert_eq!(anonymous.get("/livez").await.status, 200);
    assert_eq!(anonymous.get("/readyz").await.status, 200);
    stage.app().store.close().await;
    assert_eq!(anonymous.get("/livez").await.status, 200);
    let ready = anonymous.get("/readyz").await;
    assert_eq!(ready.code(), "service-unavailable");
    assert_eq!(ready.headers["retry-after"], "5");
    let synced = stage.signed_in(MARIO).get("/v1/sync").await;
    assert_eq!(
        (synced.status.as_u16(), synced.code()),
        (503, "service-unavailable")
    );
}

/// What the table says of the listener for monitoring: it is there, and only there; nothing of the API is.
#[tokio::test(flavor = "multi_thread")]
async fn the_listener_for_monitoring_is_the_table_too() {
    let stage = Stage::set_monitored().await;
    let monitoring = Api::new(&stage.server.metrics_url().unwrap(), None);
    for endpoint in all() {
        let there = monitoring.get(endpoint.path).await;
        if endpoint.listener == Listener::Api {
            assert_eq!(there.code(), "not-found", "{}", endpoint.path);
            continue;
        }
        assert_eq!(there.status, 200, "{}", endpoint.path);
        let Kind::Media(media) = endpoint.gives.kind else {
            panic!("{endpoint:?}")
        };
        let kind = there.headers["content-type"].to_str().unwrap();
        assert!(kind.starts_with(media[0]), "{kind}");
        let here = stage.anonymous().get(endpoint.path).await;
        assert_eq!(here.status == 200, endpoint.listener == Listener::Both);
    }
}

/// Names of metrics are an agreement: the page for whoever keeps the machines has those that are told, and no others.
#[tokio::test(flavor = "multi_thread")]
async fn the_page_names_every_metric() {
    let page = include_str!("../../../docs/operation.md");
    let (_, table) = page.split_once("| Metric | Meaning |\n").unwrap();
    let table = table.split("\n\n").next().unwrap();
    let first = table.lines().filter_map(|line| line.split('|').nth(1));
    let named: BTreeSet<&str> = first
        .flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .map(|name| name.split('{').next().unwrap())
        .collect();
    assert!(named.len() > 10, "{named:?}");
    let stage = Stage::set_monitored().await;
    let metrics = format!("{}/metrics", stage.server.metrics_url().unwrap());
    // Those of platforms and jobs are there once one was asked and one has ended.
    stage.signed_in(MARIO).sync("").await;
    let told = async || {
        let text = reqwest::get(&metrics).await.unwrap().text().await.unwrap();
        let kinds = text.lines().filter_map(|line| line.strip_prefix("# TYPE "));
        let names = kinds.map(|line| match line.split_once(' ').unwrap() {
            (name, "counter") => format!("{name}_total"),
            (name, _) => name.to_owned(),
        });
        names.collect::<BTreeSet<String>>()
    };
    eventually("every metric is told", || async {
        let told = told().await;
        named.iter().all(|name| told.contains(*name))
    })
    .await;
    for name in told().await {
        assert!(named.contains(&*name), "{name} is not on the page");
    }
}
