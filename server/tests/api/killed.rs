//! `kill -9` of the real server in the middle of its work: what it said was done is done, and done once.

mod citizen;
mod evidence;
mod instalments;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex};

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use targa_sandbox::Sandbox;
use targa_server::config::read_config;

use crate::stage::{
    ANNA, Api, Binary, Claims, Issuer, MARIO, database, eventually, fine_id,
    preavviso_of_yesterday, run_binary, write_settings,
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
    /// Every number ever heard.
    leased: Mutex<Vec<String>>,
    /// Keys of the requests for numbers that nobody answered.
    unanswered: Mutex<Vec<u16>>,
    /// Path of each image that was acknowledged whole.
    photographed: Mutex<Vec<String>>,
    next: AtomicU16,
}

/// Asks for a number under a key: asked again, it is the same.
fn lease(api: &Api, key: u16) -> reqwest::RequestBuilder {
    let request = api.request(Method::POST, "/v1/officer/leases");
    let request = request.header("Idempotency-Key", format!("lease-{key}"));
    request.json(&json!({ "count": 1 }))
}

fn number(lease: &Value) -> String {
    lease["notice_numbers"][0].as_str().unwrap().to_owned()
}

/// Leases a number and issues a fine, again and again, until nobody answers.
async fn work(api: Api, handhelds: Arc<Handhelds>, template: Value) {
    loop {
        let number = handhelds.next.fetch_add(1, Ordering::SeqCst);
        let Some((status, lease)) = answered(lease(&api, number)).await else {
            handhelds.unanswered.lock().unwrap().push(number);
            return;
        };
        assert_eq!(status, 200, "{lease}");
        let notice = self::number(&lease);
        handhelds.leased.lock().unwrap().push(notice.clone());
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
        handhelds
            .acknowledged
            .lock()
            .unwrap()
            .insert(path.clone(), fine);
        if !evidence::photographed(&api, &handhelds.photographed, &path, number).await {
            return;
        }
    }
}

/// Status and body, if the whole of them arrived. Where so many write at once that the database keeps somebody waiting
/// too long, nothing was taken in: the same is sent again.
async fn answered(request: reqwest::RequestBuilder) -> Option<(u16, Value)> {
    loop {
        let answer = request.try_clone().unwrap().send().await.ok()?;
        let status = answer.status();
        let body = answer.json().await.ok()?;
        if status != StatusCode::SERVICE_UNAVAILABLE {
            return Some((status.as_u16(), body));
        }
    }
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
    let as_one = |server: &Binary, person| {
        let token = issuer.token(&Claims::of(person));
        Api::new(server.url(), Some(token))
    };
    let officer = |server: &Binary| as_one(server, ANNA);
    let seeded = run_binary(folder.path(), &["seed", "--demo"]).await;
    assert!(seeded.status.success(), "{seeded:?}");
    instalments::bring(folder.path()).await;
    let written = Arc::new(citizen::Written::default());
    let requests = Arc::new(instalments::Requests::default());
    for kill in 1..=KILLS {
        let mut server = Binary::serve(folder.path()).await;
        let api = officer(&server);
        let template = preavviso_of_yesterday(&api).await;
        let mut at_work: Vec<_> = (0..OFFICERS)
            .map(|_| tokio::spawn(work(api.clone(), Arc::clone(&handhelds), template.clone())))
            .collect();
        let mario = as_one(&server, MARIO);
        at_work.push(tokio::spawn(citizen::write(
            mario.clone(),
            Arc::clone(&written),
        )));
        at_work.push(tokio::spawn(instalments::ask(mario, Arc::clone(&requests))));
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
    let photographed = handhelds.photographed.lock().unwrap().clone();
    evidence::all_there(&api, &photographed).await;
    let mario = as_one(&server, MARIO);
    citizen::all_there(&mario, &written).await;
    instalments::all_there(&mario, &requests).await;
    every_number_once(&api, &handhelds, folder.path()).await;
}

/// Whoever heard nothing asks again under the same key: then every number the server gave out has been heard of, and
/// none twice.
async fn every_number_once(api: &Api, handhelds: &Handhelds, folder: &Path) {
    let unanswered = std::mem::take(&mut *handhelds.unanswered.lock().unwrap());
    let again = unanswered.iter().map(|key| async {
        let heard = Mutex::new(None);
        // On a shared database a key that was cut off is free after two minutes.
        eventually("the key is answered", || async {
            let reply = api.send(lease(api, *key)).await;
            let good = reply.status.is_success();
            if good {
                *heard.lock().unwrap() = Some(number(&reply.body));
            }
            good
        })
        .await;
        heard.into_inner().unwrap().unwrap()
    });
    let heard = futures_util::future::join_all(again).await;
    let mut leased = handhelds.leased.lock().unwrap().clone();
    leased.extend(heard);
    let count = leased.len();
    leased.sort();
    leased.dedup();
    assert_eq!(leased.len(), count, "a number was given out twice");
    let config = read_config(&folder.join("municipality.toml"), None).unwrap();
    let mut store = database::of(&config.store).await;
    let given: i64 = sqlx::query_scalar("SELECT count(*) FROM leases")
        .fetch_one(&mut store)
        .await
        .unwrap();
    assert_eq!(usize::try_from(given).unwrap(), count, "a number was lost");
}
