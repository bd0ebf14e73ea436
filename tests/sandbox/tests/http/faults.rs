//! Everything that can be made to go wrong, and the journal that says it did.

use std::time::{Duration, Instant};

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::bench::{Bench, KEY};
use crate::fixtures::{ISSUED, IUPD, REDUCED, fine};

async fn bench() -> Bench {
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    bench
}

async fn journal(bench: &Bench) -> Vec<Value> {
    let (_, answer) = bench.call(Method::GET, "/control/requests", None).await;
    answer["requests"].as_array().unwrap().clone()
}

#[tokio::test]
async fn the_next_calls_fail_and_then_all_is_well() {
    let bench = bench().await;
    bench
        .fault(json!({ "platform": "gpd", "kind": "fail", "status": 429, "times": 2 }))
        .await;
    for _ in 0..2 {
        let (status, problem) = bench.positions(Method::POST, "", Some(&fine())).await;
        assert_eq!(
            (status, &problem["status"]),
            (StatusCode::TOO_MANY_REQUESTS, &json!(429))
        );
    }
    assert_eq!(
        bench.positions(Method::POST, "", Some(&fine())).await.0,
        StatusCode::CREATED
    );
}

#[tokio::test]
async fn a_lost_answer_has_done_its_work() {
    let bench = bench().await;
    bench
        .fault(json!({ "platform": "gpd", "kind": "lose", "status": 504 }))
        .await;
    assert_eq!(
        bench
            .positions(Method::POST, "?toPublish=true", Some(&fine()))
            .await
            .0,
        StatusCode::GATEWAY_TIMEOUT
    );
    assert_eq!(bench.status_of(IUPD).await, "VALID");
}

#[tokio::test]
async fn a_delayed_answer_is_late_and_right() {
    let bench = bench().await;
    bench
        .fault(json!({ "platform": "gpd", "kind": "delay", "milliseconds": 300 }))
        .await;
    let before = Instant::now();
    bench.publish(&fine()).await;
    assert!(before.elapsed() >= Duration::from_millis(300));
}

#[tokio::test]
async fn a_delay_does_not_hold_up_the_end() {
    let bench = bench().await;
    bench
        .fault(json!({ "platform": "receipts", "kind": "delay", "milliseconds": 60_000 }))
        .await;
    let path = "/gpd/payments-receipts-service/v1/payments/12345678903/receipts";
    let waiting = tokio::spawn(bench.http.get(bench.url(path)).header(KEY, "a-key").send());
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(!waiting.is_finished());
    let before = Instant::now();
    bench.sandbox.stop().await.unwrap();
    assert!(before.elapsed() < Duration::from_secs(10));
    waiting.abort();
}

#[tokio::test]
async fn a_repeated_call_arrives_twice() {
    let bench = bench().await;
    bench
        .fault(json!({ "platform": "gpd", "kind": "repeat" }))
        .await;
    let (status, _) = bench
        .positions(Method::POST, "?toPublish=true", Some(&fine()))
        .await;
    assert_eq!(
        status,
        StatusCode::CONFLICT,
        "the second arrival meets the first"
    );
    assert_eq!(bench.status_of(IUPD).await, "VALID");
}

#[tokio::test]
async fn a_repeated_list_names_every_receipt_twice() {
    let bench = bench().await;
    bench.publish(&fine()).await;
    bench.pay(REDUCED).await;
    bench
        .fault(json!({ "platform": "receipts", "kind": "repeat" }))
        .await;
    let (_, list) = bench.receipts("").await;
    assert_eq!(list["length"], 2);
    assert_eq!(list["results"][0], list["results"][1]);
    assert_eq!(bench.receipts("").await.1["length"], 1);
}

#[tokio::test]
async fn a_fault_keeps_to_its_platform_and_method_and_can_be_taken_back() {
    let bench = bench().await;
    bench
        .fault(json!({ "platform": "gpd", "kind": "fail", "method": "PUT", "times": 9 }))
        .await;
    bench.publish(&fine()).await;
    assert_eq!(bench.receipts("").await.0, StatusCode::OK);
    let path = format!("/{IUPD}?toPublish=true");
    assert_eq!(
        bench.positions(Method::PUT, &path, Some(&fine())).await.0,
        StatusCode::SERVICE_UNAVAILABLE
    );
    let (_, waiting) = bench.call(Method::GET, "/control/faults", None).await;
    assert_eq!(waiting["faults"][0]["times"], 8);
    assert_eq!(
        bench.call(Method::DELETE, "/control/faults", None).await.0,
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        bench.positions(Method::PUT, &path, Some(&fine())).await.0,
        StatusCode::OK
    );
}

#[tokio::test]
async fn a_fault_that_makes_no_sense_is_refused() {
    let bench = bench().await;
    for wrong in [
        json!({ "platform": "gpd", "kind": "explode" }),
        json!({ "platform": "mars", "kind": "fail" }),
        json!({ "platform": "gpd", "kind": "fail", "status": 200 }),
        json!({ "platform": "gpd", "kind": "fail", "times": 0 }),
        json!({ "platform": "gpd", "kind": "fail", "time": 2 }),
    ] {
        assert_eq!(
            bench
                .call(Method::POST, "/control/faults", Some(&wrong))
                .await
                .0,
            StatusCode::BAD_REQUEST,
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn the_journal_tells_what_was_asked() {
    let bench = bench().await;
    bench.publish(&fine()).await;
    bench
        .fault(json!({ "platform": "receipts", "kind": "fail" }))
        .await;
    bench.receipts("?pageSize=5").await;
    let entries = journal(&bench).await;
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0]["platform"], "gpd");
    assert_eq!(
        entries[0]["path"],
        "/gpd/debt-positions-service/v1/organizations/12345678903/debtpositions"
    );
    assert_eq!(entries[0]["query"], "toPublish=true");
    assert_eq!(entries[0]["body"], fine());
    assert_eq!(entries[0]["status"], 201);
    assert_eq!(entries[0]["fault"], Value::Null);
    assert_eq!(
        (&entries[1]["status"], &entries[1]["fault"]),
        (&json!(503), &json!("fail"))
    );
    assert!(
        !entries
            .iter()
            .any(|entry| entry.to_string().contains("a-key"))
    );
    bench.call(Method::DELETE, "/control/requests", None).await;
    assert!(journal(&bench).await.is_empty());
}

#[tokio::test]
async fn the_platform_s_own_view_needs_no_key() {
    let bench = bench().await;
    bench.publish(&fine()).await;
    let path = format!("/control/positions/12345678903/{REDUCED}");
    let position: Value = bench
        .http
        .get(bench.url(&path))
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(position["iupd"], IUPD);
    let (_, all) = bench.call(Method::GET, "/control/positions", None).await;
    assert_eq!(all["positions"], json!([position]));
    let health: Value = bench
        .http
        .get(bench.url("/health"))
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(health, json!({ "status": "ok" }));
}

#[tokio::test]
async fn the_clock_goes_back_to_the_machine_s() {
    let bench = bench().await;
    let (_, moved) = bench.call(Method::GET, "/control/clock", None).await;
    assert!(
        moved["now"]
            .as_str()
            .unwrap()
            .starts_with("2026-04-29T08:00")
    );
    assert_eq!(
        bench.call(Method::DELETE, "/control/clock", None).await.0,
        StatusCode::NO_CONTENT
    );
    let (_, back) = bench.call(Method::GET, "/control/clock", None).await;
    assert!(!back["now"].as_str().unwrap().starts_with("2026-04-29T08:0"));
}
