//! What a citizen writes to the office, and what comes back: once, registered, answered.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use targa_contract::api::{CaseFact, Ground, MessageState};

use crate::stage::{
    ANNA, Api, MARIA, MARIO, OFFICIAL_NOTICE, OLGA, Reply, Stage, eventually, fine_id,
    notified_verbale, picture_of_a_telephone, preavviso, says,
};

const PROTOCOL: &str = r#"
[jobs]
every_seconds = 1

[protocol]
url = "{sandbox}/protocol"
token_file = "pagopa.key"
"#;

fn key(number: u16) -> String {
    format!("01990000-0000-7000-f000-00000000{number:04}")
}

fn path(number: u16) -> String {
    format!("/v1/fines/{}/messages/{}", fine_id(1), key(number))
}

fn contest() -> Value {
    json!({ "about": { "kind": "contest", "ground": "wrong-plate" }, "text": "La targa è AB128CD.\nAllego la foto." })
}

fn driver() -> Value {
    json!({ "about": { "kind": "driver-data", "driver": {
        "name": "Paolo Gallo", "fiscal_code": "GLLPLA90E05L219A", "born_on": "1990-05-05", "born_at": "Torino",
        "address": "via dei Platani 3, Pontechiaro",
        "licence": { "number": "U1234567X", "category": "B", "issued_by": "MIT-UCO", "issued_on": "2012-06-01" } } },
        "text": "Guidava Paolo Gallo." })
}

async fn with_a_verbale() -> Stage {
    let stage = Stage::set_with(PROTOCOL).await;
    notified_verbale(stage.app(), 1, "AB123CD", "2026-11-10").await;
    stage
}

async fn attach(api: &Api, message: u16, file: u16, bytes: Vec<u8>) -> Reply {
    let path = format!("{}/attachments/{}", path(message), key(file));
    api.send(api.request(Method::PUT, &path).body(bytes)).await
}

async fn written(api: &Api) -> Vec<Value> {
    let path = format!("/v1/fines/{}/messages", fine_id(1));
    let list = api.get(&path).await.ok();
    list["messages"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_to_annul_is_registered_answered_and_told() {
    let stage = with_a_verbale().await;
    let mario = stage.signed_in(MARIO);
    let first = mario.put(&path(1), &contest()).await;
    assert_eq!(
        (first.status.as_u16(), &first.body["state"]),
        (201, &json!("open"))
    );
    let again = mario.put(&path(1), &contest()).await;
    assert_eq!(
        (again.status.as_u16(), &again.body["id"]),
        (200, &first.body["id"])
    );
    eventually("the receipt has its number", || async {
        written(&mario).await[0]["protocol"] == "2026/0000001"
    })
    .await;
    let office = stage.signed_in(OLGA);
    let queue = office.get("/v1/office/queue").await.ok();
    assert_eq!(
        (&queue["items"][0]["kind"], &queue["items"][0]["id"]),
        (&json!("message"), &json!(key(1)))
    );
    let answer = json!({ "state": "accepted", "text": "Annulliamo il verbale." });
    let address = format!("/v1/office/messages/{}/answer", key(1));
    for _ in 0..2 {
        let answered = office.put(&address, &answer).await.ok();
        assert_eq!(answered["state"], "accepted");
    }
    let other = json!({ "state": "rejected", "text": "Ripensandoci, no." });
    assert_eq!(office.put(&address, &other).await.code(), "conflict");
    eventually("the answer has its number", || async {
        written(&mario).await[0]["answer"]["protocol"] == "2026/0000002"
    })
    .await;
    assert_eq!(
        office.get("/v1/office/queue").await.ok()["items"],
        json!([])
    );
    let timeline = stage
        .app()
        .store
        .timeline(fine_id(1).parse().unwrap())
        .await
        .unwrap();
    let facts: Vec<_> = timeline.into_iter().map(|event| event.fact).collect();
    let ground = Ground::WrongPlate;
    assert!(facts.contains(&CaseFact::Contested { ground }), "{facts:?}");
    let state = MessageState::Accepted;
    assert!(
        facts.contains(&CaseFact::MessageAnswered { state }),
        "{facts:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_driver_is_named_within_sixty_days_of_the_notification() {
    let stage = with_a_verbale().await;
    let mario = stage.signed_in(MARIO);
    let sent = mario.put(&path(1), &driver()).await;
    assert_eq!(sent.status, 201, "{:?}", sent.body);
    assert_eq!(
        written(&mario).await[0]["about"]["driver"]["name"],
        "Paolo Gallo"
    );
    let unknown =
        json!({ "about": { "kind": "driver-data" }, "text": "L'auto è di tutti, non ricordiamo." });
    assert_eq!(mario.put(&path(2), &unknown).await.status, 201);
    for (pointer, value, field) in [
        ("/about/driver/name", json!(" "), "name"),
        (
            "/about/driver/fiscal_code",
            json!("GLLPLA90E05L219B"),
            "about",
        ),
        ("/about/driver/born_on", json!("2026-11-21"), "born_on"),
        (
            "/about/driver/licence/number",
            json!("x".repeat(31)),
            "number",
        ),
        (
            "/about/driver/licence/issued_on",
            json!("2026-02-30"),
            "about",
        ),
        ("/text", json!(""), "text"),
    ] {
        let mut body = driver();
        *body.pointer_mut(pointer).unwrap() = value;
        let reply = mario.put(&path(3), &body).await;
        assert_eq!(reply.code(), "invalid-field", "{pointer}: {:?}", reply.body);
        assert_eq!(reply.body["field"], field, "{pointer}");
    }
    // The sixtieth day is a Saturday, which is none of the holidays.
    stage.go_to("2027-01-09T22:59:59Z").await;
    assert_eq!(mario.put(&path(4), &driver()).await.status, 201);
    stage.go_to("2027-01-09T23:00:00Z").await;
    let late = mario.put(&path(5), &driver()).await;
    assert_eq!(
        (late.code(), &late.body["params"]["date"]),
        ("invalid-field", &json!("2027-01-09"))
    );
    // What was taken in time is taken again.
    assert_eq!(mario.put(&path(4), &driver()).await.status, 200);
    assert_eq!(mario.put(&path(6), &contest()).await.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_preavviso_no_driver_is_named() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let slip = format!("/v1/officer/preavvisi/{}", fine_id(1));
    assert_eq!(
        anna.put(&slip, &preavviso(OFFICIAL_NOTICE)).await.status,
        201
    );
    let mario = stage.signed_in(MARIO);
    let reply = mario.put(&path(1), &driver()).await;
    assert_eq!(
        (reply.code(), &reply.body["field"]),
        ("invalid-field", &json!("about"))
    );
    assert_eq!(mario.put(&path(1), &contest()).await.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_told_by_their_content_and_kept_clean() {
    let stage = with_a_verbale().await;
    let mario = stage.signed_in(MARIO);
    assert_eq!(mario.put(&path(1), &contest()).await.status, 201);
    let photo = picture_of_a_telephone(2400, 300, "45.31N 9.50E");
    let first = attach(&mario, 1, 11, photo.clone()).await;
    assert_eq!(
        (first.status, &first.body["kind"]),
        (StatusCode::CREATED, &json!("image/jpeg"))
    );
    assert_eq!(attach(&mario, 1, 11, photo).await.status, 200);
    let pdf = b"%PDF-1.7 una ricevuta".to_vec();
    assert_eq!(attach(&mario, 1, 12, pdf.clone()).await.status, 201);
    assert_eq!(
        attach(&mario, 1, 12, b"%PDF-1.7 altro".to_vec())
            .await
            .code(),
        "conflict"
    );
    assert_eq!(
        attach(&mario, 1, 13, b"MZ un programma".to_vec())
            .await
            .code(),
        "not-an-image"
    );
    assert_eq!(
        attach(&mario, 1, 13, vec![b'%'; 5 * 1024 * 1024 + 1])
            .await
            .status,
        413
    );
    assert_eq!(attach(&mario, 1, 13, pdf.clone()).await.status, 201);
    let fourth = attach(&mario, 1, 14, pdf.clone()).await;
    assert_eq!(fourth.body["params"]["reason"], "too-many");
    let files = written(&mario).await[0]["attachments"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(files, 3);
    // As a download, for who sent it and for the office.
    let mine = format!("/v1/attachments/{}", key(12));
    let got = mario.request(Method::GET, &mine).send().await.unwrap();
    assert_eq!(got.headers()["content-type"], "application/pdf");
    assert_eq!(got.headers()["content-disposition"], "attachment");
    assert_eq!(got.bytes().await.unwrap(), pdf);
    let office = stage.signed_in(OLGA);
    let seen = format!("/v1/office/attachments/{}", key(11));
    let seen = office.request(Method::GET, &seen).send().await.unwrap();
    assert_eq!(seen.status(), 200);
    let seen = seen.bytes().await.unwrap();
    assert!(!says(&seen, "Exif") && !says(&seen, "45.31N"));
    assert_eq!(stage.signed_in(MARIA).get(&mine).await.code(), "not-found");
    // Answered, nothing is added any more.
    let answer = json!({ "state": "rejected", "text": "La targa è giusta." });
    office
        .put(&format!("/v1/office/messages/{}/answer", key(1)), &answer)
        .await
        .ok();
    assert_eq!(attach(&mario, 1, 15, pdf).await.code(), "conflict");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_taken_is_said() {
    let stage = with_a_verbale().await;
    let mario = stage.signed_in(MARIO);
    let message = |text: String| json!({ "about": { "kind": "message" }, "text": text });
    let longest = mario.put(&path(1), &message("è".repeat(4000))).await;
    assert_eq!(longest.status, 201);
    let longer = mario.put(&path(2), &message("è".repeat(4001))).await;
    assert_eq!(
        (longer.code(), &longer.body["field"]),
        ("invalid-field", &json!("text"))
    );
    let strange = json!({ "about": { "kind": "poem" }, "text": "Rosa fresca" });
    assert_eq!(mario.put(&path(2), &strange).await.status, 422);
    assert_eq!(
        mario
            .put(&path(1), &message("Altro".to_owned()))
            .await
            .code(),
        "conflict"
    );
    let maria = stage.signed_in(MARIA);
    let not_hers = maria.put(&path(3), &message("Ciao".to_owned())).await;
    assert_eq!(not_hers.code(), "not-found");
    let office = stage.signed_in(OLGA);
    let open = json!({ "state": "open", "text": "Vedremo" });
    let answer = format!("/v1/office/messages/{}/answer", key(1));
    assert_eq!(office.put(&answer, &open).await.body["field"], "state");
    for number in 10..59 {
        assert_eq!(
            mario
                .put(&path(number), &message("Ancora".to_owned()))
                .await
                .status,
            201
        );
    }
    let too_many = mario.put(&path(60), &message("Ancora".to_owned())).await;
    assert_eq!(too_many.body["params"]["reason"], "too-many");
}
