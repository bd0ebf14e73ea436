//! The event stream: who it concerns hears, at once; nobody else does.

use std::time::Duration;

use futures_util::StreamExt;
use reqwest::Method;
use serde_json::json;

use crate::stage::{
    ANNA, Api, Claims, MARIA, MARIO, PAOLO, Stage, eventually, fine_id, give_vehicle, preavviso,
};

/// Listens until something arrives or a while has passed.
struct Ear {
    stream: std::pin::Pin<
        Box<dyn futures_util::Stream<Item = reqwest::Result<axum::body::Bytes>> + Send>,
    >,
}

impl Ear {
    async fn open(api: &Api) -> Self {
        let answer = api.request(Method::GET, "/v1/events").send().await.unwrap();
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        let mut ear = Self {
            stream: Box::pin(answer.bytes_stream()),
        };
        // The stream begins with one event.
        assert_eq!(
            ear.hear().await.as_deref(),
            Some("event: changed\ndata: {\"event\":\"changed\"}\n\n")
        );
        ear
    }

    async fn hear(&mut self) -> Option<String> {
        let heard = tokio::time::timeout(Duration::from_secs(10), self.stream.next()).await;
        heard
            .ok()
            .flatten()
            .map(|bytes| String::from_utf8(bytes.unwrap().to_vec()).unwrap())
    }

    async fn hears_nothing(&mut self) {
        let heard = tokio::time::timeout(Duration::from_millis(500), self.stream.next()).await;
        assert!(heard.is_err(), "{heard:?}");
    }

    /// It was closed, and not cut off.
    async fn has_ended(&mut self) -> bool {
        matches!(
            tokio::time::timeout(Duration::from_secs(20), self.stream.next()).await,
            Ok(None)
        )
    }
}

/// Waits until everything up to now has been told: PostgreSQL passes news on in the order of the commits.
async fn everything_is_told(stage: &Stage) {
    let mut paolo = Ear::open(&stage.signed_in(PAOLO)).await;
    give_vehicle(stage.app(), PAOLO, "GH789JK", "").await;
    paolo.hear().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_owner_hears() {
    let stage = Stage::set().await;
    everything_is_told(&stage).await;
    let mut mario = Ear::open(&stage.signed_in(MARIO)).await;
    let mut also_mario = Ear::open(&stage.signed_in(MARIO)).await;
    let mut maria = Ear::open(&stage.signed_in(MARIA)).await;
    let anna = stage.signed_in(ANNA);
    let number = anna.lease(1).await.remove(0);
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    assert_eq!(anna.put(&path, &preavviso(&number)).await.status, 201);
    assert!(mario.hear().await.unwrap().starts_with("event: changed\n"));
    assert!(
        also_mario
            .hear()
            .await
            .unwrap()
            .starts_with("event: changed\n")
    );
    maria.hears_nothing().await;
    // A repetition is no news.
    anna.put(&path, &preavviso(&number)).await.ok();
    mario.hears_nothing().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_unknown_listens() {
    let stage = Stage::set().await;
    assert_eq!(
        stage.anonymous().get("/v1/events").await.code(),
        "unauthorized"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_ends_with_its_token() {
    let stage = Stage::set().await;
    everything_is_told(&stage).await;
    let soon = json!(jsonwebtoken::get_current_timestamp() + 5);
    let token = stage.issuer.token(&Claims::of(MARIO).with("exp", soon));
    let mut ear = Ear::open(&stage.with_token(token)).await;
    assert!(ear.has_ended().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_stops_closes_its_streams_and_forgets_listeners() {
    let stage = Stage::set().await;
    let ear = Ear::open(&stage.signed_in(MARIA)).await;
    let mut mario = Ear::open(&stage.signed_in(MARIO)).await;
    assert_eq!(stage.app().store.hub().listening(), 2);
    drop(ear);
    eventually("a closed stream is no listener", || async {
        stage.app().store.hub().listening() == 1
    })
    .await;
    stage.server.stop().await;
    assert!(mario.has_ended().await);
}
