//! Requests to pay in instalments, asked for and taken back before the server was killed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex};

use jiff::{ToSpan, Zoned, tz};
use reqwest::{Method, StatusCode};
use serde_json::json;

use super::answered;
use crate::stage::{Api, MARIO, run_binary};

/// Number of the verbale that is to be paid in instalments.
const VERBALE: &str = "V/2026/900001";

/// What the server said it has.
#[derive(Default)]
pub(super) struct Requests {
    /// Path of each that was acknowledged, and whether taking it back was, too.
    kept: Mutex<BTreeMap<String, bool>>,
    /// The one nobody has answered for yet.
    under_way: Mutex<Option<String>>,
    next: AtomicU16,
}

/// Mario's verbale of 866.00, notified ten days ago.
pub(super) async fn bring(folder: &Path) {
    let rome = tz::TimeZone::get("Europe/Rome").unwrap();
    let today = Zoned::now().with_time_zone(rome).date();
    let row = json!({
        "reference": VERBALE, "plate": "AB123CD", "place": "corso dei Platani 11", "expenses": 1500,
        "violation": { "hypothesis": "193-2", "committed_at": format!("{}T09:40:00", today - 40.days()) },
        "notified_on": (today - 10.days()).to_string(), "owner": MARIO.code,
    });
    std::fs::write(folder.join("verbale.jsonl"), row.to_string()).unwrap();
    let brought = run_binary(folder, &["import", "verbale.jsonl"]).await;
    assert!(brought.status.success(), "{brought:?}");
}

/// Key of Mario's verbale; none when nobody answers.
pub(super) async fn fine(mario: &Api) -> Option<String> {
    let (_, page) = answered(mario.request(Method::GET, "/v1/fines?limit=200")).await?;
    let mut all = page["fines"].as_array().unwrap().iter();
    let fine = all.find(|fine| fine["reference"] == VERBALE).unwrap();
    Some(fine["id"].as_str().unwrap().to_owned())
}

/// Asks and takes back until nobody answers; first what nobody answered before the last kill, under its own key.
pub(super) async fn ask(mario: Api, requests: Arc<Requests>) {
    let Some(fine) = fine(&mario).await else {
        return;
    };
    loop {
        if once(&mario, &requests, &fine).await.is_none() {
            return;
        }
    }
}

async fn once(mario: &Api, requests: &Requests, fine: &str) -> Option<()> {
    let repeated = requests.under_way.lock().unwrap().clone();
    let path = repeated.clone().unwrap_or_else(|| {
        let number = requests.next.fetch_add(1, Ordering::SeqCst);
        format!("/v1/instalment-requests/01990000-0000-7000-a100-00000000{number:04}")
    });
    *requests.under_way.lock().unwrap() = Some(path.clone());
    let asked = json!({ "fine": fine, "number": 4, "income": 900_000, "relatives": 0 });
    let put = mario.request(Method::PUT, &path).json(&asked);
    let (status, answer) = answered(put).await?;
    let good = status == 201 || status == 200 && repeated.is_some();
    assert!(good, "{path}: {status} {answer}");
    requests.kept.lock().unwrap().insert(path.clone(), false);
    loop {
        let gone = mario.request(Method::DELETE, &path).send().await.ok()?;
        if gone.status() != StatusCode::SERVICE_UNAVAILABLE {
            assert_eq!(gone.status(), StatusCode::NO_CONTENT, "{path}");
            break;
        }
    }
    requests.kept.lock().unwrap().insert(path, true);
    *requests.under_way.lock().unwrap() = None;
    Some(())
}

/// Every one is there once, and stands where its last answer left it.
pub(super) async fn all_there(mario: &Api, requests: &Requests) {
    let fine = fine(mario).await.unwrap();
    let unanswered = requests.under_way.lock().unwrap().is_some();
    if unanswered {
        once(mario, requests, &fine).await.unwrap();
    }
    let kept = requests.kept.lock().unwrap().clone();
    let list = mario.get("/v1/instalment-requests").await.ok();
    let list = list["requests"].as_array().unwrap();
    assert!(!kept.is_empty());
    assert_eq!(list.len(), kept.len(), "lost, or taken in twice");
    for (path, taken_back) in &kept {
        let request = list
            .iter()
            .find(|one| path.ends_with(one["id"].as_str().unwrap()));
        let state = &request.unwrap_or_else(|| panic!("{path} is lost"))["state"];
        assert!(!taken_back || state == "withdrawn", "{path}: {state}");
    }
}
