//! Bodies that are none, at every endpoint that reads one: a clear code, and the server goes on.

use std::sync::atomic::{AtomicU8, Ordering};

use reqwest::{Method, header};
use serde_json::json;
use targa_server::endpoints::{Endpoint, Takes, Who, all};

use crate::stage::{ANNA, Api, MARIO, OLGA, Reply, Stage, fine_id};

/// Each request is another client's, as a proxy says: none runs out of tries.
async fn set() -> Stage {
    Stage::set_with("\n[server]\ntrusted_proxies = [\"127.0.0.1/32\"]\n").await
}

fn another_client() -> String {
    static CLIENTS: AtomicU8 = AtomicU8::new(0);
    format!("192.0.2.{}", CLIENTS.fetch_add(1, Ordering::Relaxed))
}

/// Whoever the endpoint lets in.
fn whoever_may(stage: &Stage, endpoint: &Endpoint) -> Api {
    match endpoint.who[0] {
        Who::Officer => stage.signed_in(ANNA),
        Who::Office => stage.signed_in(OLGA),
        _ => stage.signed_in(MARIO),
    }
}

fn address(endpoint: &Endpoint) -> String {
    endpoint
        .path
        .replace("{plate}", "AB123CD")
        .replace("{kind}", "email")
        .replace("{offset}", "0")
        .replace("{id}", &fine_id(1))
        .replace("{fine}", &fine_id(2))
        .replace("{message}", &fine_id(3))
}

async fn send(api: &Api, endpoint: &Endpoint, kind: &str, body: &[u8]) -> Reply {
    let method = Method::from_bytes(endpoint.verb.as_str().as_bytes()).unwrap();
    let request = api.request(method, &address(endpoint));
    let request = request.header(header::CONTENT_TYPE, kind);
    let request = request.header("x-forwarded-for", another_client());
    api.send(request.body(body.to_vec())).await
}

fn reading_json() -> impl Iterator<Item = &'static Endpoint> {
    all().filter(|endpoint| matches!(endpoint.takes, Takes::Json(..)))
}

#[tokio::test]
async fn what_is_no_json_is_malformed_everywhere() {
    let stage = set().await;
    for endpoint in reading_json() {
        let api = whoever_may(&stage, endpoint);
        for body in [
            &b""[..],
            b"{",
            b"{\"a\":1,}",
            b"{'a': 1}",
            b"\xff\xfe",
            b"NaN",
            b"{} {}",
            b"{\"a\":\"\\ud800\"}",
        ] {
            let reply = send(&api, endpoint, "application/json", body).await;
            let shown = format!("{} {body:?}", endpoint.name);
            assert_eq!(reply.status, 400, "{shown}: {reply:?}");
            assert_eq!(reply.code(), "malformed-body", "{shown}");
        }
        for kind in ["text/plain", "application/xml", ""] {
            let reply = send(&api, endpoint, kind, b"{}").await;
            assert_eq!(
                (reply.status.as_u16(), reply.code()),
                (415, "malformed-body"),
                "{}",
                endpoint.name
            );
        }
    }
}

/// Another type than the one that is read, as a whole and in each field.
#[tokio::test]
async fn wrong_types_are_told_everywhere() {
    let stage = set().await;
    for endpoint in reading_json() {
        let api = whoever_may(&stage, endpoint);
        for body in ["[]", "null", "1", "\"x\"", "true", "[[[]]]"] {
            let reply = send(&api, endpoint, "application/json", body.as_bytes()).await;
            let told = [400, 422].contains(&reply.status.as_u16());
            assert!(told, "{} {body}: {reply:?}", endpoint.name);
            assert!(["malformed-body", "invalid-field"].contains(&reply.code()));
        }
    }
    let document = stage.anonymous().get("/v1/openapi.json").await.ok();
    for endpoint in reading_json() {
        let api = whoever_may(&stage, endpoint);
        let path = endpoint.path.strip_prefix("/v1").unwrap();
        let operation = &document["paths"][path][endpoint.verb.as_str().to_ascii_lowercase()];
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        let name = schema["$ref"].as_str().unwrap().rsplit('/').next().unwrap();
        let fields = &document["components"]["schemas"][name]["properties"];
        let Some(fields) = fields.as_object() else {
            // One of several shapes: each of them has its own test.
            continue;
        };
        for field in fields.keys() {
            let body = json!({ field: [[{}]] }).to_string();
            let reply = send(&api, endpoint, "application/json", body.as_bytes()).await;
            assert_eq!(reply.code(), "invalid-field", "{} {field}", endpoint.name);
            assert!(reply.body["field"].is_string(), "{} {field}", endpoint.name);
        }
    }
}

/// Refused before it is read: the sender may see the refusal, or the line closed under it.
#[tokio::test]
async fn ten_megabytes_are_refused_everywhere_and_hurt_nobody() {
    let stage = set().await;
    let large = vec![b' '; 10 << 20];
    for endpoint in all() {
        let kind = match endpoint.takes {
            Takes::Nothing => continue,
            Takes::Json(..) => "application/json",
            Takes::Text(media, _) => media[0],
            Takes::Octets(_) => "application/octet-stream",
        };
        let api = whoever_may(&stage, endpoint);
        let method = Method::from_bytes(endpoint.verb.as_str().as_bytes()).unwrap();
        let request = api.request(method, &address(endpoint));
        let request = request.header(header::CONTENT_TYPE, kind);
        if let Ok(answer) = request.body(large.clone()).send().await {
            assert_eq!(answer.status(), 413, "{}", endpoint.name);
        }
    }
    stage.anonymous().get("/v1/status").await.ok();
}
