//! The event stream: who it concerns hears, at once; nobody else does.

use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use futures_util::{FutureExt as _, StreamExt};
use reqwest::Method;
use serde_json::json;
use targa_domain::FiscalCode;
use tokio::sync::watch;

use crate::stage::{
    ANNA, Api, Claims, MARIA, MARIO, PAOLO, Person, Stage, eventually, fine_id, give_vehicle,
    preavviso, skipped,
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

    fn has_heard_nothing(&mut self) -> bool {
        self.stream.next().now_or_never().is_none()
    }

    /// It was closed, and not cut off. What was news before may be told first.
    async fn has_ended(&mut self) -> bool {
        let to_the_end = async {
            while let Some(told) = self.stream.next().await {
                if told.is_err() {
                    return false;
                }
            }
            true
        };
        let ended = tokio::time::timeout(Duration::from_secs(20), to_the_end).await;
        ended.unwrap_or(false)
    }
}

/// Waits until everything up to now has been told: PostgreSQL passes news on in the order of the commits.
async fn everything_is_told(stage: &Stage) {
    static VEHICLES: AtomicU16 = AtomicU16::new(100);
    let mut paolo = Ear::open(&stage.signed_in(PAOLO)).await;
    let plate = format!("GH{}JK", VEHICLES.fetch_add(1, Ordering::Relaxed));
    give_vehicle(stage.app(), PAOLO, &plate, "").await;
    paolo.hear().await.unwrap();
}

/// What this person is told from now on, as the server passes it to their streams.
fn told(stage: &Stage, person: Person) -> watch::Receiver<u64> {
    let person = FiscalCode::parse(person.code).unwrap();
    stage.app().store.hub().listen(&person)
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_owner_hears() {
    let stage = Stage::set().await;
    everything_is_told(&stage).await;
    let mut mario = Ear::open(&stage.signed_in(MARIO)).await;
    let mut also_mario = Ear::open(&stage.signed_in(MARIO)).await;
    let mut maria = Ear::open(&stage.signed_in(MARIA)).await;
    let to_maria = told(&stage, MARIA);
    let anna = stage.signed_in(ANNA);
    let number = anna.lease(1).await.remove(0);
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    assert_eq!(anna.put(&path, &preavviso(&number)).await.status, 201);
    for ear in [&mut mario, &mut also_mario] {
        assert!(ear.hear().await.unwrap().starts_with("event: changed\n"));
    }
    everything_is_told(&stage).await;
    let to_mario = told(&stage, MARIO);
    // A repetition is no news.
    anna.put(&path, &preavviso(&number)).await.ok();
    everything_is_told(&stage).await;
    assert!(!to_maria.has_changed().unwrap(), "another person was told");
    assert!(!to_mario.has_changed().unwrap(), "a repetition was told");
    assert!(maria.has_heard_nothing());
}

/// Two instances share a PostgreSQL: a stream that is open at either tells what came through the other.
#[tokio::test(flavor = "multi_thread")]
async fn a_stream_at_one_instance_tells_what_came_through_the_other() {
    let stage = Stage::set().await;
    if !stage.shared() {
        skipped("an embedded database has one instance: no stream of another was listened to");
        return;
    }
    let other = stage.second_instance().await;
    let at_other = |person| Api::new(other.url(), Some(stage.issuer.token(&Claims::of(person))));
    let numbers = stage.signed_in(ANNA).lease(2).await;
    for (number, through, at) in [
        (1, stage.signed_in(ANNA), at_other(MARIO)),
        (2, at_other(ANNA), stage.signed_in(MARIO)),
    ] {
        let mut ear = Ear::open(&at).await;
        let path = format!("/v1/officer/preavvisi/{}", fine_id(number));
        let notice = &numbers[usize::from(number) - 1];
        assert_eq!(through.put(&path, &preavviso(notice)).await.status, 201);
        let fine = format!("/v1/fines/{}", fine_id(number));
        // What was news before may be told, too.
        loop {
            assert!(ear.hear().await.is_some(), "never told of {number}");
            if at.get(&fine).await.status == 200 {
                break;
            }
        }
    }
    other.stop().await;
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
