//! Asking: who may, what is given up, what is refused with which field, what a repetition does.

use serde_json::{Value, json};
use targa_contract::api::CaseFact;

use super::path::{NOTIFIED, ask, asked, facts, path, request_id, seen, with_a_verbale};
use crate::stage::{ELSA, MARIA, MARIO, NOTIFIED_NOTICE, Stage, eventually, fine_id};

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_taken_once_registered_and_told() {
    let stage = with_a_verbale(NOTIFIED).await;
    let mario = stage.signed_in(MARIO);
    let before = mario.sync("").await["next"].as_str().unwrap().to_owned();
    let first = ask(&stage).await;
    assert_eq!(first.status, 201);
    let request = first.ok();
    assert_eq!(
        (
            &request["state"],
            &request["asked_on"],
            &request["answer_by"]
        ),
        (
            &json!("submitted"),
            &json!("2026-11-20"),
            &json!("2027-02-18")
        )
    );
    let instalments = request["plan"]["instalments"].as_array().unwrap();
    // 881.00 in eight at 4.5 %: French.
    assert_eq!(
        (instalments.len(), &instalments[0]["amount"]),
        (8, &json!(11_199))
    );
    assert_eq!(instalments[0]["due"], "2026-12-20");
    let again = ask(&stage).await;
    assert_eq!(
        (again.status.as_u16(), &again.body["id"]),
        (200, &request["id"])
    );
    // By sync, with its number in the register once it has one.
    eventually("registered", || async {
        let page = mario.sync(&before).await;
        let told = page["instalments"].as_array().cloned().unwrap_or_default();
        told.first()
            .is_some_and(|told| told["protocol"] == "2026/0000001")
    })
    .await;
    assert_eq!(
        facts(&stage).await[..2],
        [
            CaseFact::Opened,
            CaseFact::InstalmentsAsked {
                number: 8,
                answer_by: "2027-02-18".parse().unwrap()
            }
        ]
    );
    let mine = mario.get("/v1/instalment-requests").await.ok();
    assert_eq!(mine["requests"].as_array().unwrap().len(), 1);
    let others = stage
        .signed_in(MARIA)
        .get("/v1/instalment-requests")
        .await
        .ok();
    assert_eq!(others["requests"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_gives_the_discount_up() {
    let stage = with_a_verbale("2026-11-18").await;
    let asks = |cents: i64| {
        let stage = &stage;
        async move {
            eventually("asked", || async {
                stage.platforms.amount(NOTIFIED_NOTICE).await == Some(cents)
            })
            .await;
        }
    };
    asks(62_120).await;
    assert_eq!(ask(&stage).await.status, 201);
    asks(88_100).await;
    let fine = seen(&stage).await;
    let windows = fine["schedule"]["windows"].as_array().unwrap();
    assert_eq!(
        (&windows[0]["kind"], &windows[0]["first"]),
        (&json!("reduced"), &json!("2026-11-18"))
    );
    // Taken back, it stays given up.
    let mario = stage.signed_in(MARIO);
    for _ in 0..2 {
        let answer = mario.request(reqwest::Method::DELETE, &path(1));
        assert_eq!(mario.send(answer).await.status, 204);
    }
    assert_eq!(mario.get(&path(1)).await.ok()["state"], "withdrawn");
    assert_eq!(stage.platforms.amount(NOTIFIED_NOTICE).await, Some(88_100));
    // And may be asked again, as long as the thirty days run.
    let again = mario.put(&path(2), &asked()).await;
    assert_eq!(again.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_law_does_not_allow_names_its_field() {
    let stage = with_a_verbale(NOTIFIED).await;
    let mario = stage.signed_in(MARIO);
    let with = |field: &str, value: Value| {
        let mut body = asked();
        body[field] = value;
        body
    };
    for (body, field, reason, max) in [
        (with("number", json!(1)), "number", "out-of-range", "8"),
        (with("number", json!(9)), "number", "out-of-range", "8"),
        (with("number", json!(13)), "number", "out-of-range", "8"),
        (
            with("income", json!(1_166_108)),
            "income",
            "out-of-range",
            "1166107",
        ),
        (with("income", json!(-1)), "income", "negative", ""),
        (
            with("relatives", json!(256)),
            "relatives",
            "invalid-format",
            "",
        ),
    ] {
        let reply = mario.put(&path(1), &body).await;
        assert_eq!(reply.code(), "invalid-field", "{body}");
        assert_eq!(reply.body["field"], field, "{body}");
        assert_eq!(reply.body["params"]["reason"], reason, "{body}");
        assert_eq!(
            reply.body["params"]["max"].as_str().unwrap_or_default(),
            max
        );
    }
    let most = mario.put(&path(1), &with("income", json!(1_166_107))).await;
    assert_eq!(most.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn thirty_days_and_a_notified_verbale_are_needed() {
    let stage = with_a_verbale(NOTIFIED).await;
    stage.go_to("2026-12-10T22:59:59Z").await;
    let mario = stage.signed_in(MARIO);
    // The thirtieth day, to its last second; then it is too late.
    let delete = mario.request(reqwest::Method::DELETE, &path(1));
    assert_eq!(ask(&stage).await.status, 201);
    assert_eq!(mario.send(delete).await.status, 204);
    stage.go_to("2026-12-10T23:00:00Z").await;
    let late = mario.put(&path(2), &asked()).await;
    assert_eq!(
        (late.code(), &late.body["field"]),
        ("invalid-field", &json!("fine"))
    );
    assert_eq!(late.body["params"]["date"], "2026-12-10");
    eventually("asked", || async {
        stage.platforms.amount(NOTIFIED_NOTICE).await == Some(88_100)
    })
    .await;
    stage.platforms.pay(NOTIFIED_NOTICE).await;
    eventually("paid", || async { seen(&stage).await["state"] == "paid" }).await;
    assert_eq!(mario.put(&path(3), &asked()).await.code(), "already-paid");
}

/// A payment of the whole ends what was asked.
#[tokio::test(flavor = "multi_thread")]
async fn paid_meanwhile_the_request_is_over() {
    let stage = with_a_verbale(NOTIFIED).await;
    assert_eq!(ask(&stage).await.status, 201);
    eventually("asked", || async {
        stage.platforms.amount(NOTIFIED_NOTICE).await == Some(88_100)
    })
    .await;
    stage.platforms.pay(NOTIFIED_NOTICE).await;
    super::path::becomes(&stage, "over").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_others_does_not_exist_and_one_request_lives() {
    let stage = with_a_verbale(NOTIFIED).await;
    let missing = stage.signed_in(ELSA).get(&path(9)).await;
    assert_eq!(ask(&stage).await.status, 201);
    for stranger in [MARIA, ELSA] {
        let api = stage.signed_in(stranger);
        assert_eq!(api.get(&path(1)).await.body, missing.body);
        let delete = api.request(reqwest::Method::DELETE, &path(1));
        assert_eq!(api.send(delete).await.body, missing.body);
        let answer = json!({ "accept": true });
        let answered = api.put(&format!("{}/answer", path(1)), &answer).await;
        assert_eq!(answered.body, missing.body);
        assert_eq!(api.put(&path(2), &asked()).await.body, missing.body);
    }
    let mario = stage.signed_in(MARIO);
    assert_eq!(mario.put(&path(2), &asked()).await.code(), "conflict");
    let mut other = asked();
    other["number"] = json!(4);
    assert_eq!(mario.put(&path(1), &other).await.code(), "conflict");
    other["fine"] = json!(fine_id(7));
    assert_eq!(mario.put(&path(3), &other).await.body, missing.body);
    assert_eq!(mario.get(&path(1)).await.ok()["id"], request_id(1));
}

/// Below the law's sums there is nothing to divide.
#[tokio::test(flavor = "multi_thread")]
async fn a_preavviso_is_not_paid_in_instalments() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(crate::stage::ANNA);
    anna.lease(1).await;
    let slip = crate::stage::preavviso(crate::stage::OFFICIAL_NOTICE);
    let preavviso = format!("/v1/officer/preavvisi/{}", fine_id(1));
    assert_eq!(anna.put(&preavviso, &slip).await.status, 201);
    assert_eq!(ask(&stage).await.code(), "not-payable");
}
