//! How people want to be reached, and whether the address they name is theirs.

use reqwest::Method;
use serde_json::{Value, json};

use crate::stage::{
    ANNA, Api, MARIA, MARIO, OFFICIAL_NOTICE, Reply, Stage, fine_id, preavviso, run_job,
};

/// Everything that writes to people, and jobs that a test does by hand.
const PLATFORMS: &str = r#"
[jobs]
every_seconds = 86400

[platforms]
failures_before_rest = 1000

[io]
url = "{sandbox}/io/api/v1"
api_key_file = "pagopa.key"

[notifier]
url = "{sandbox}/notifier"
token_file = "pagopa.key"
"#;

const CONTACTS: &str = "/v1/contacts";

fn wish() -> Value {
    json!({
        "notification": "ordinary", "email": "mario@posta.example", "send": false, "io": false, "app": true,
    })
}

async fn send_code(api: &Api, kind: &str) -> Reply {
    let path = format!("{CONTACTS}/{kind}/code");
    api.send(api.request(Method::POST, &path)).await
}

async fn verify(api: &Api, kind: &str, code: &str) -> Reply {
    let path = format!("{CONTACTS}/{kind}/verification");
    api.put(&path, &json!({ "code": code })).await
}

async fn messages(stage: &Stage) -> Vec<Value> {
    let all = stage.platforms.look("notifier/messages").await;
    all["messages"].as_array().unwrap().clone()
}

/// The code in the newest message to that address: keys have no order, so the one not seen before.
async fn code_in(stage: &Stage, seen: &[Value]) -> (Value, String) {
    let new: Vec<_> = messages(stage).await;
    let mut new = new.into_iter().filter(|message| !seen.contains(message));
    let message = new.next().unwrap();
    let text = message["text"].as_str().unwrap();
    let mut digits = text.split(|c: char| !c.is_ascii_digit());
    let code = digits.rfind(|word| word.len() == 6).unwrap();
    (message.clone(), code.to_owned())
}

/// Another code than that one.
fn wrong(code: &str) -> &'static str {
    if code == "000000" { "000001" } else { "000000" }
}

pub(crate) async fn verified(stage: &Stage, api: &Api, kind: &str) {
    let seen = messages(stage).await;
    send_code(api, kind).await.ok();
    let (_, code) = code_in(stage, &seen).await;
    assert_eq!(verify(api, kind, &code).await.ok()[kind]["verified"], true);
}

#[tokio::test]
async fn a_wish_is_kept_whole_and_is_its_persons() {
    let stage = Stage::set_with(PLATFORMS).await;
    let mario = stage.signed_in(MARIO);
    let nothing = json!({
        "notification": "ordinary", "send": false, "io": true, "app": true, "push": false,
    });
    assert_eq!(mario.get(CONTACTS).await.ok(), nothing);
    let mut body = wish();
    body["notification"] = json!("pec");
    body["pec"] = json!("mario.rossi@PEC.example");
    let kept = mario.put(CONTACTS, &body).await.ok();
    assert_eq!(
        kept,
        json!({
            "notification": "pec", "send": false, "io": false, "app": true, "push": false,
            "pec": { "address": "mario.rossi@pec.example", "verified": false },
            "email": { "address": "mario@posta.example", "verified": false },
        })
    );
    assert_eq!(mario.put(CONTACTS, &body).await.ok(), kept);
    let stage = stage.restart().await;
    assert_eq!(stage.signed_in(MARIO).get(CONTACTS).await.ok(), kept);
    assert_eq!(stage.signed_in(MARIA).get(CONTACTS).await.ok(), nothing);
}

#[tokio::test]
async fn what_cannot_be_is_named() {
    let stage = Stage::set_with(PLATFORMS).await;
    let mario = stage.signed_in(MARIO);
    for (field, value, named) in [
        ("notification", json!("pec"), "pec"),
        ("notification", json!("pigeon"), "notification"),
        ("email", json!("nobody"), "email"),
        ("pec", json!("a@b"), "pec"),
        ("phone", json!("06 1234567"), "phone"),
        ("push", json!(1), "push"),
        ("io", json!("yes"), "io"),
        ("io", Value::Null, "io"),
        ("fax", json!(1), "fax"),
    ] {
        let mut body = wish();
        body[field] = value;
        let reply = mario.put(CONTACTS, &body).await;
        assert_eq!(
            (reply.code(), &reply.body["field"]),
            ("invalid-field", &json!(named))
        );
    }
    assert_eq!(mario.get(CONTACTS).await.ok().get("email"), None);
}

#[tokio::test]
async fn an_address_is_whose_who_reads_there() {
    let stage = Stage::set_with(PLATFORMS).await;
    let mario = stage.signed_in(MARIO);
    assert_eq!(send_code(&mario, "email").await.code(), "not-found");
    assert_eq!(verify(&mario, "email", "123456").await.code(), "not-found");
    assert_eq!(send_code(&mario, "fax").await.code(), "not-found");
    mario.put(CONTACTS, &wish()).await.ok();
    let none = verify(&mario, "email", "123456").await;
    assert_eq!(none.body["params"]["reason"], "expired");
    let sent = send_code(&mario, "email").await.ok();
    assert_eq!(sent, json!({ "good_until": "2026-11-20T09:15:00Z" }));
    let (message, code) = code_in(&stage, &[]).await;
    assert_eq!(
        (&message["channel"], &message["address"]),
        (&json!("email"), &json!("mario@posta.example"))
    );
    for text in ["", "12345", "1234567", "abcdef", "１２３４５６"] {
        let reply = verify(&mario, "email", text).await;
        assert_eq!(reply.body["params"]["reason"], "invalid-format", "{text}");
    }
    let reply = verify(&mario, "email", wrong(&code)).await;
    assert_eq!(
        (reply.code(), &reply.body["params"]["reason"]),
        ("invalid-field", &json!("wrong"))
    );
    let kept = verify(&mario, "email", &code).await.ok();
    assert_eq!(kept["email"]["verified"], true);
    // Once more it is still so, and there is nothing left to send.
    assert_eq!(verify(&mario, "email", &code).await.ok(), kept);
    assert_eq!(send_code(&mario, "email").await.code(), "conflict");
    // The same address stays verified, another one is not.
    assert_eq!(mario.put(CONTACTS, &wish()).await.ok(), kept);
    let mut other = wish();
    other["email"] = json!("other@posta.example");
    let other = mario.put(CONTACTS, &other).await.ok();
    assert_eq!(other["email"]["verified"], false);
}

#[tokio::test]
async fn a_code_is_good_for_its_address_for_a_while_and_for_few_tries() {
    let stage = Stage::set_with(PLATFORMS).await;
    let mario = stage.signed_in(MARIO);
    mario.put(CONTACTS, &wish()).await.ok();
    let reason = async |code: &str| {
        let reply = verify(&mario, "email", code).await;
        reply.body["params"]["reason"].as_str().unwrap().to_owned()
    };
    // For another address it is a wrong one.
    send_code(&mario, "email").await.ok();
    let (_, code) = code_in(&stage, &[]).await;
    let mut other = wish();
    other["email"] = json!("other@posta.example");
    mario.put(CONTACTS, &other).await.ok();
    assert_eq!(reason(&code).await, "wrong");
    // Too many wrong ones, and the right one is none.
    let seen = messages(&stage).await;
    send_code(&mario, "email").await.ok();
    let (_, code) = code_in(&stage, &seen).await;
    for _ in 0..5 {
        assert_eq!(reason(wrong(&code)).await, "wrong");
    }
    assert_eq!(reason(&code).await, "expired");
    // Too late.
    let seen = messages(&stage).await;
    send_code(&mario, "email").await.ok();
    let (_, code) = code_in(&stage, &seen).await;
    stage.go_to("2026-11-20T09:15:00Z").await;
    assert_eq!(reason(&code).await, "expired");
    // Few in an hour: each answer says how many are left, and in how many seconds all of them are back.
    for left in [1, 0] {
        let reply = send_code(&mario, "email").await;
        assert_eq!(reply.limits(), [5, left, 2700]);
        reply.ok();
    }
    let refused = send_code(&mario, "email").await;
    assert_eq!(refused.limits(), [5, 0, 2700]);
    assert_eq!(
        (refused.status.as_u16(), refused.code()),
        (429, "too-many-requests")
    );
    assert_eq!(refused.headers["retry-after"], "2700");
    stage.go_to("2026-11-20T10:00:00Z").await;
    let reply = send_code(&mario, "email").await;
    assert_eq!(reply.limits(), [5, 4, 3600]);
    reply.ok();
}

#[tokio::test]
async fn the_notifier_is_away_refuses_or_is_not_there() {
    let stage = Stage::set_with(PLATFORMS).await;
    let mario = stage.signed_in(MARIO);
    mario.put(CONTACTS, &wish()).await.ok();
    stage.platforms.fault("notifier", "fail", 1000).await;
    assert_eq!(
        send_code(&mario, "email").await.code(),
        "platform-unavailable"
    );
    stage.platforms.heal().await;
    send_code(&mario, "email").await.ok();
    let poor = Stage::set().await;
    let mario = poor.signed_in(MARIO);
    mario.put(CONTACTS, &wish()).await.ok();
    assert_eq!(send_code(&mario, "email").await.code(), "not-found");
}

async fn issue(stage: &Stage) {
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    let reply = anna.put(&path, &preavviso(OFFICIAL_NOTICE)).await;
    assert_eq!(reply.status, 201);
}

async fn on_io(stage: &Stage) -> usize {
    let all = stage.platforms.look("io/messages").await;
    all["messages"].as_array().unwrap().len()
}

#[tokio::test]
async fn reminders_go_the_way_each_person_wants() {
    let stage = Stage::set_with(PLATFORMS).await;
    let mario = stage.signed_in(MARIO);
    mario.put(CONTACTS, &wish()).await.ok();
    // Not before the address is known to be his.
    verified(&stage, &mario, "email").await;
    let before = messages(&stage).await;
    issue(&stage).await;
    run_job(stage.app(), "courtesies").await;
    run_job(stage.app(), "courtesies").await;
    let new: Vec<_> = messages(&stage).await;
    let new: Vec<_> = new.iter().filter(|one| !before.contains(one)).collect();
    assert_eq!(new.len(), 1);
    assert_eq!(
        (&new[0]["channel"], &new[0]["address"]),
        (&json!("email"), &json!("mario@posta.example"))
    );
    assert!(!new[0]["text"].as_str().unwrap().contains("AB123CD"));
    assert_eq!(on_io(&stage).await, 0);
}

#[tokio::test]
async fn who_said_nothing_is_reached_on_io_and_an_unverified_address_never() {
    let stage = Stage::set_with(PLATFORMS).await;
    let mario = stage.signed_in(MARIO);
    let mut body = wish();
    body["io"] = json!(true);
    mario.put(CONTACTS, &body).await.ok();
    issue(&stage).await;
    run_job(stage.app(), "courtesies").await;
    assert_eq!((messages(&stage).await.len(), on_io(&stage).await), (0, 1));
}

#[tokio::test]
async fn a_reminder_waits_for_the_notifier_and_leaves_an_address_that_is_none() {
    let stage = Stage::set_with(PLATFORMS).await;
    let mario = stage.signed_in(MARIO);
    mario.put(CONTACTS, &wish()).await.ok();
    verified(&stage, &mario, "email").await;
    let before = messages(&stage).await.len();
    issue(&stage).await;
    stage.platforms.fault("notifier", "lose", 1000).await;
    run_job(stage.app(), "courtesies").await;
    stage.platforms.heal().await;
    run_job(stage.app(), "courtesies").await;
    // It came the first time: the same key is the same message.
    assert_eq!(messages(&stage).await.len(), before + 1);
}

#[tokio::test]
async fn sms_and_the_citys_app_say_little_and_only_to_who_wants_them() {
    let stage = Stage::set_with(PLATFORMS).await;
    let mario = stage.signed_in(MARIO);
    let mut body = wish();
    body["phone"] = json!("333 000 0001");
    body["push"] = json!(true);
    let kept = mario.put(CONTACTS, &body).await.ok();
    assert_eq!(
        kept["phone"],
        json!({ "number": "+393330000001", "verified": false })
    );
    verified(&stage, &mario, "phone").await;
    let before = messages(&stage).await;
    assert_eq!(
        (&before[0]["channel"], &before[0]["address"]),
        (&json!("sms"), &json!("+393330000001"))
    );
    issue(&stage).await;
    // One way fails half-way: the others are not written to twice when it is tried again.
    stage.platforms.fault("notifier", "lose", 4).await;
    run_job(stage.app(), "courtesies").await;
    stage.platforms.heal().await;
    run_job(stage.app(), "courtesies").await;
    run_job(stage.app(), "courtesies").await;
    let new: Vec<_> = messages(&stage).await;
    let new = new.iter().filter(|one| !before.contains(one));
    let mut ways: Vec<_> = new
        .map(|one| {
            let text = one["text"].as_str().unwrap();
            assert_eq!(
                text,
                "Hai un nuovo preavviso. I dettagli sono nell’app Targa."
            );
            (one["channel"].clone(), one["address"].clone())
        })
        .collect();
    ways.sort_by_key(|(channel, _)| channel.to_string());
    // The e-mail address was never verified.
    let push = (json!("push"), json!(MARIO.code));
    assert_eq!(ways, [push, (json!("sms"), json!("+393330000001"))]);
}

#[tokio::test]
async fn a_number_that_is_none_is_not_written_to_again() {
    let stage = Stage::set_with(PLATFORMS).await;
    let mario = stage.signed_in(MARIO);
    let mut body = wish();
    body["phone"] = json!("333 000 0001");
    mario.put(CONTACTS, &body).await.ok();
    verified(&stage, &mario, "phone").await;
    // Another number is to be verified anew.
    body["phone"] = json!("333 000 0002");
    let other = mario.put(CONTACTS, &body).await.ok();
    assert_eq!(other["phone"]["verified"], false);
    let before = messages(&stage).await.len();
    issue(&stage).await;
    run_job(stage.app(), "courtesies").await;
    assert_eq!(messages(&stage).await.len(), before);
}
