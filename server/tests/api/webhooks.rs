//! Other systems hear what happens to cases: in order, signed, again until they confirm.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use serde_json::Value;
use targa_server::webhooks::signature;

use crate::stage::{ANNA, Stage, eventually, fine_id, preavviso};

#[tokio::test(flavor = "multi_thread")]
async fn events_come_in_order_signed_and_again_until_confirmed() {
    let heard = Arc::new(Mutex::new(Vec::<(String, Bytes)>::new()));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let hears = Arc::clone(&heard);
    let receive = move |headers: HeaderMap, body: Bytes| async move {
        let signature = headers["targa-signature"].to_str().unwrap().to_owned();
        let mut heard = hears.lock().unwrap();
        heard.push((signature, body));
        // The first one is refused.
        if heard.len() == 1 {
            StatusCode::BAD_GATEWAY
        } else {
            StatusCode::NO_CONTENT
        }
    };
    let routes = Router::new().route("/hook", post(receive));
    tokio::spawn(async { axum::serve(listener, routes).await });
    let more = format!(
        "\n[[webhooks]]\nname = \"office\"\nurl = \"{url}/hook\"\nsecret_file = \"pagopa.key\"\n"
    );
    let stage = Stage::set_with(&more).await;
    let anna = stage.signed_in(ANNA);
    let notices = anna.lease(2).await;
    for (number, notice) in (1..).zip(&notices) {
        let path = format!("/v1/officer/preavvisi/{}", fine_id(number));
        anna.put(&path, &preavviso(notice)).await.ok();
    }
    eventually("the first is refused", || async {
        !heard.lock().unwrap().is_empty()
    })
    .await;
    // It rests until the clock has moved.
    stage.go_to("2026-11-20T09:30:00Z").await;
    eventually("all are told", || async {
        heard.lock().unwrap().len() == 3
    })
    .await;
    let heard = heard.lock().unwrap();
    let read = |n: usize| serde_json::from_slice::<Value>(&heard[n].1).unwrap();
    assert_eq!(heard[0].1, heard[1].1);
    assert_eq!(read(1)["fine"], fine_id(1));
    assert_eq!(read(2)["fine"], fine_id(2));
    assert_eq!(read(2)["fact"]["kind"], "opened");
    assert_ne!(read(1)["id"], read(2)["id"]);
    let (signed, body) = &heard[2];
    let at = signed
        .strip_prefix("t=")
        .unwrap()
        .split(',')
        .next()
        .unwrap();
    let at = targa_contract::Timestamp::from_second(at.parse().unwrap()).unwrap();
    assert_eq!(*signed, signature("a-key-of-the-sandbox", at, body));
}
