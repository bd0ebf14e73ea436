//! `kill -9` of the real server in the middle of its work: what it said was done is done, and done once.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex};

use reqwest::Method;
use serde_json::{Value, json};
use targa_sandbox::Sandbox;

use crate::stage::{
    ANNA, Api, Binary, Claims, Issuer, database, eventually, fine_id, preavviso_of_yesterday,
    run_binary, write_settings,
};

/// Officers at work at once.
const OFFICERS: usize = 8;
/// So many fines are issued before each kill.
const BEFORE_A_KILL: usize = 24;
const KILLS: usize = 3;

/// What handhelds hold, whether they heard an answer or not.
#[derive(Default)]
struct Handhelds {
    /// Path of the fine and what was sent.
    sent: Mutex<BTreeMap<String, Value>>,
    /// Path of the fine and what was answered.
    acknowledged: Mutex<BTreeMap<String, Value>>,
    /// Every number ever leased.
    leased: Mutex<Vec<String>>,
    next: AtomicU16,
}

/// Leases a number and issues a fine, again and again, until nobody answers.
async fn work(api: Api, handhelds: Arc<Handhelds>, template: Value) {
    loop {
        let lease = api.request(Method::POST, "/v1/officer/leases");
        let Some((_, lease)) = answered(lease.json(&json!({ "count": 1 }))).await else {
            return;
        };
        let notice = lease["notice_numbers"][0].as_str().unwrap().to_owned();
        handhelds.leased.lock().unwrap().push(notice.clone());
        let number = handhelds.next.fetch_add(1, Ordering::SeqCst);
        let path = format!("/v1/officer/preavvisi/{}", fine_id(number));
        let mut body = template.clone();
        body["notice_number"] = json!(notice);
        let sent = body.clone();
        handhelds.sent.lock().unwrap().insert(path.clone(), sent);
        let put = api.request(Method::PUT, &path).json(&body);
        let Some((status, fine)) = answered(put).await else {
            return;
        };
        assert_eq!(status, 201, "{fine}");
        let mut acknowledged = handhelds.acknowledged.lock().unwrap();
        acknowledged.insert(path, fine);
    }
}

/// Status and body, if the whole of them arrived.
async fn answered(request: reqwest::RequestBuilder) -> Option<(u16, Value)> {
    let answer = request.send().await.ok()?;
    let status = answer.status().as_u16();
    Some((status, answer.json().await.ok()?))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_acknowledged_fine_is_there_after_kill_9() {
    let folder = tempfile::tempdir().unwrap();
    let (issuer, sandbox) = (
        Issuer::start().await,
        Sandbox::start(0, None).await.unwrap(),
    );
    let store = database::one_of_its_own().await;
    write_settings(folder.path(), issuer.url(), sandbox.url(), &store);
    let handhelds = Arc::new(Handhelds::default());
    let officer = |server: &Binary| {
        let token = issuer.token(&Claims::of(ANNA));
        Api::new(server.url(), Some(token))
    };
    for kill in 1..=KILLS {
        let mut server = Binary::serve(folder.path()).await;
        let api = officer(&server);
        let template = preavviso_of_yesterday(&api).await;
        let at_work: Vec<_> = (0..OFFICERS)
            .map(|_| tokio::spawn(work(api.clone(), Arc::clone(&handhelds), template.clone())))
            .collect();
        eventually("enough is acknowledged", || async {
            let acknowledged = handhelds.acknowledged.lock().unwrap().len();
            acknowledged >= kill * BEFORE_A_KILL
                || at_work.iter().any(tokio::task::JoinHandle::is_finished)
        })
        .await;
        server.kill();
        for task in at_work {
            task.await.unwrap();
        }
        let verified = run_binary(folder.path(), &["verify"]).await;
        assert!(verified.status.success(), "{verified:?}");
    }
    let acknowledged = handhelds.acknowledged.lock().unwrap().clone();
    let sent = handhelds.sent.lock().unwrap().clone();
    assert!(acknowledged.len() >= KILLS * BEFORE_A_KILL);
    let server = Binary::serve(folder.path()).await;
    let api = officer(&server);
    for (path, body) in &sent {
        let again = api.put(path, body).await;
        match acknowledged.get(path) {
            // It was there: nothing is made anew.
            Some(fine) => {
                assert_eq!(again.status, 200, "{path}: {:?}", again.body);
                for part in ["id", "notice_number", "reference", "schedule"] {
                    assert_eq!(again.body[part], fine[part], "{path}");
                }
            }
            // Whoever heard nothing tries again, and it is there once.
            None => assert!(again.status.is_success(), "{path}: {:?}", again.body),
        }
    }
    let mut leased = handhelds.leased.lock().unwrap().clone();
    let count = leased.len();
    leased.sort();
    leased.dedup();
    assert_eq!(leased.len(), count, "a number was given out twice");
}
