//! The API's manners: whatever goes wrong is a problem of the agreed form.

use axum::http::header;
use reqwest::Method;
use serde_json::json;

use crate::stage::{MARIO, Stage, masked};

#[tokio::test]
async fn the_open_pages() {
    let stage = Stage::set().await;
    let open = stage.anonymous();
    insta::assert_json_snapshot!(
        "status",
        masked(open.get("/v1/status").await.ok(), &["/version"])
    );
    insta::assert_json_snapshot!("municipality", open.get("/v1/municipality").await.ok());
}

#[tokio::test]
async fn every_failure_is_a_problem() {
    let stage = Stage::set().await;
    let open = stage.anonymous();
    let post = |path: &str| open.request(Method::POST, path);
    let json = "application/json";
    let mut seen = Vec::new();
    for (what, request) in [
        ("no such path", open.request(Method::GET, "/v2/nothing")),
        ("no such path, with a body", post("/").body("x")),
        ("no such method", open.request(Method::DELETE, "/v1/status")),
        (
            "no such method here",
            open.request(Method::GET, "/v1/quotes"),
        ),
        ("no kind of body", post("/v1/quotes").body("{}")),
        ("a form", post("/v1/quotes").form(&[("a", "b")])),
        (
            "not JSON",
            post("/v1/quotes")
                .header(header::CONTENT_TYPE, json)
                .body("{\"a\":"),
        ),
        (
            "not UTF-8",
            post("/v1/quotes")
                .header(header::CONTENT_TYPE, json)
                .body(vec![b'"', 0xff, b'"']),
        ),
        (
            "nothing",
            post("/v1/quotes").header(header::CONTENT_TYPE, json),
        ),
        ("a list", post("/v1/quotes").json(&json!([]))),
        (
            "too deep",
            post("/v1/quotes")
                .header(header::CONTENT_TYPE, json)
                .body("[".repeat(5000)),
        ),
        (
            "too large",
            post("/v1/quotes")
                .header(header::CONTENT_TYPE, json)
                .body(" ".repeat(17 << 10)),
        ),
        (
            "no such outcome",
            open.request(Method::GET, "/v1/checkout-return/maybe"),
        ),
    ] {
        let reply = open.send(request).await;
        reply.code();
        seen.push(json!([what, reply.body]));
    }
    insta::assert_json_snapshot!("problems", seen);
}

#[tokio::test]
async fn what_every_answer_carries() {
    let stage = Stage::set().await;
    for path in ["/v1/status", "/v1/sync", "/nowhere"] {
        let reply = stage.anonymous().get(path).await;
        assert_eq!(reply.headers["cache-control"], "no-store");
        assert_eq!(reply.headers["x-content-type-options"], "nosniff");
        assert!(!reply.headers["x-request-id"].is_empty());
    }
    let api = stage.signed_in(MARIO);
    for encoding in ["gzip", "zstd"] {
        let request = api
            .request(Method::GET, "/v1/sync")
            .header("x-request-id", "mine")
            .header("accept-encoding", encoding);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.headers()["x-request-id"], "mine");
        assert_eq!(answer.headers()["content-encoding"], encoding);
    }
}

#[tokio::test]
async fn where_the_checkout_sends_people_back() {
    let stage = Stage::set().await;
    for outcome in ["ok", "cancel", "error"] {
        let reply = stage
            .anonymous()
            .get(&format!("/v1/checkout-return/{outcome}"))
            .await;
        assert_eq!(reply.headers["content-type"], "text/html; charset=utf-8");
        insta::assert_snapshot!(format!("return_{outcome}"), reply.body.as_str().unwrap());
    }
}
