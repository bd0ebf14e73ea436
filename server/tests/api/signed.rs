//! Preavvisi as handhelds sign them: each in its place of the chain.

use serde_json::json;

use crate::stage::{ANNA, Handheld, MARIO, PAOLO, Stage, fine_id, preavviso};

fn path(number: u16) -> String {
    format!("/v1/officer/preavvisi/{}", fine_id(number))
}

/// The settings a municipality has by default.
async fn strict() -> Stage {
    Stage::set_changed(|settings| settings.replace("unsigned = true", "unsigned = false")).await
}

#[tokio::test]
async fn signed_in_order_they_are_taken_and_each_repetition_gets_the_same_answer() {
    let stage = strict().await;
    let anna = stage.signed_in(ANNA);
    let numbers = anna.lease(2).await;
    let mut handheld = Handheld::new(1);
    let device = handheld.register(&anna).await.ok();
    assert_eq!(device["next_sequence"], 1);
    let first = handheld.sign(&handheld.statement(1, &preavviso(&numbers[0])));
    handheld.went(&first);
    let second = handheld.sign(&handheld.statement(2, &preavviso(&numbers[1])));
    handheld.went(&second);
    // Ahead of its turn: the expected place is said, and nothing is taken.
    let early = anna.put(&path(2), &second).await;
    assert_eq!((early.status.as_u16(), early.code()), (409, "chain-broken"));
    insta::assert_json_snapshot!("broken_at_the_beginning", early.shown());
    let taken = anna.put(&path(1), &first).await;
    assert_eq!(taken.status, 201);
    assert_eq!(anna.put(&path(2), &second).await.status, 201);
    for _ in 0..2 {
        let again = anna.put(&path(1), &first).await;
        assert_eq!((again.status.as_u16(), &again.body), (200, &taken.body));
    }
    let device = handheld.register(&anna).await.ok();
    assert_eq!(
        (&device["next_sequence"], device["previous"].as_str()),
        (&json!(3), handheld.previous.as_deref())
    );
    assert_eq!(stage.signed_in(MARIO).fines().await.len(), 2);
}

#[tokio::test]
async fn a_record_taken_out_put_in_or_changed_breaks_the_chain() {
    let stage = strict().await;
    let anna = stage.signed_in(ANNA);
    let numbers = anna.lease(3).await;
    let mut handheld = Handheld::new(1);
    handheld.register(&anna).await.ok();
    let issued = handheld.issue(&anna, 1, &preavviso(&numbers[0])).await;
    assert_eq!(issued.status, 201);
    let next = handheld.statement(2, &preavviso(&numbers[1]));
    let mut seen = Vec::new();
    for (what, field, value) in [
        ("one taken out", "sequence", json!(3)),
        ("one put in again", "sequence", json!(1)),
        ("none before it", "previous", json!(null)),
        ("another before it", "previous", json!("0".repeat(64))),
        ("no number at all", "sequence", json!(u64::MAX)),
    ] {
        let mut statement = next.clone();
        statement[field] = value;
        let reply = anna.put(&path(2), &handheld.sign(&statement)).await;
        assert_eq!(reply.code(), "chain-broken", "{what}");
        assert_eq!(reply.body["params"]["sequence"], "2", "{what}");
        assert_eq!(
            reply.body["params"]["previous"].as_str(),
            handheld.previous.as_deref(),
            "{what}"
        );
        seen.push(reply.status.as_u16());
    }
    assert!(seen.iter().all(|status| *status == 409));
    assert_eq!(anna.put(&path(2), &handheld.sign(&next)).await.status, 201);
}

#[tokio::test]
async fn a_signature_that_does_not_hold_is_refused_and_leaves_no_trace() {
    let stage = strict().await;
    let anna = stage.signed_in(ANNA);
    let number = anna.lease(1).await.remove(0);
    let handheld = Handheld::new(1);
    let stranger = Handheld::new(1);
    let statement = handheld.statement(1, &preavviso(&number));
    let unknown = anna.put(&path(1), &handheld.sign(&statement)).await;
    assert_eq!(
        (unknown.status.as_u16(), unknown.code()),
        (422, "bad-signature")
    );
    handheld.register(&anna).await.ok();
    let jws = handheld.sign(&statement)["jws"]
        .as_str()
        .unwrap()
        .to_owned();
    let (signed, signature) = jws.rsplit_once('.').unwrap();
    let of_other = handheld.sign(&json!({ "x": 1 }))["jws"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut elsewhere = statement.clone();
    elsewhere["device"] = json!(Handheld::new(2).id);
    let header = |alg: &str| json!({ "alg": alg, "kid": handheld.id });
    for (what, sent) in [
        ("another key", stranger.sign(&statement)),
        ("no signature", json!({ "jws": format!("{signed}.") })),
        (
            "half of it",
            json!({ "jws": format!("{signed}.{}", &signature[..40]) }),
        ),
        (
            "that of other content",
            json!({ "jws": format!("{signed}.{}", of_other.rsplit_once('.').unwrap().1) }),
        ),
        (
            "no algorithm",
            handheld.sign_with(&header("none"), &statement),
        ),
        (
            "a shared secret",
            handheld.sign_with(&header("HS256"), &statement),
        ),
        (
            "what must be understood",
            handheld.sign_with(
                &json!({ "alg": "ES256", "kid": handheld.id, "crit": ["b64"] }),
                &statement,
            ),
        ),
        ("of another device", handheld.sign(&elsewhere)),
        (
            "about another fine",
            handheld.sign(&handheld.statement(2, &preavviso(&number))),
        ),
    ] {
        assert_eq!(
            anna.put(&path(1), &sent).await.code(),
            "bad-signature",
            "{what}"
        );
    }
    for (what, sent) in [
        ("no JWS", json!({ "jws": "a.b" })),
        ("not base64", json!({ "jws": "?.?.?" })),
        ("no text", json!({ "jws": 7 })),
        ("not signed at all", preavviso(&number)),
    ] {
        let reply = anna.put(&path(1), &sent).await;
        assert_eq!(
            (reply.code(), &reply.body["field"]),
            ("invalid-field", &json!("jws")),
            "{what}"
        );
    }
    assert_eq!(
        anna.put(&path(1), &handheld.sign(&statement)).await.status,
        201
    );
}

#[tokio::test]
async fn what_is_refused_is_refused_again_and_the_chain_goes_on_behind_it() {
    let stage = strict().await;
    let anna = stage.signed_in(ANNA);
    let numbers = anna.lease(2).await;
    let mut handheld = Handheld::new(1);
    handheld.register(&anna).await.ok();
    let mut wrong = preavviso(&numbers[0]);
    wrong["printed_amount"] = json!(1);
    let signed = handheld.sign(&handheld.statement(1, &wrong));
    handheld.went(&signed);
    for _ in 0..2 {
        assert_eq!(anna.put(&path(1), &signed).await.code(), "price-mismatch");
    }
    let foreign = preavviso("302032002700009957");
    assert_eq!(
        handheld.issue(&anna, 2, &foreign).await.code(),
        "notice-number-not-leased"
    );
    // What does not even read stands in its place of the chain, too.
    for (field, value) in [
        ("plate", json!("?")),
        ("place", json!("a\0b")),
        ("violation", json!({ "hypothesis": "of a newer tariff" })),
        ("printed_amount", json!("much")),
    ] {
        let mut unreadable = preavviso(&numbers[0]);
        unreadable[field] = value;
        let reply = handheld.issue(&anna, 1, &unreadable).await;
        assert_eq!(reply.code(), "invalid-field", "{field}");
    }
    let empty = handheld.issue(&anna, 1, &json!(7)).await;
    assert_eq!(empty.code(), "malformed-body");
    // The same key again, right this time.
    let right = handheld.issue(&anna, 1, &preavviso(&numbers[0])).await;
    assert_eq!(right.status, 201);
    let other = handheld.issue(&anna, 1, &preavviso(&numbers[1])).await;
    assert_eq!(other.code(), "conflict");
    assert_eq!(anna.put(&path(1), &signed).await.code(), "price-mismatch");
    assert_eq!(stage.signed_in(MARIO).fines().await.len(), 1);
}

#[tokio::test]
async fn unsigned_ones_are_taken_where_the_settings_say_so_and_only_of_who_has_no_handheld() {
    let stage = Stage::set().await;
    let (anna, paolo) = (stage.signed_in(ANNA), stage.signed_in(PAOLO));
    let numbers = anna.lease(2).await;
    let before = anna.put(&path(1), &preavviso(&numbers[0])).await;
    assert_eq!(before.status, 201);
    Handheld::new(1).register(&anna).await.ok();
    let after = anna.put(&path(2), &preavviso(&numbers[1])).await;
    assert_eq!(after.body["field"], "jws");
    let others = paolo.lease(1).await;
    let reply = paolo.put(&path(3), &preavviso(&others[0])).await;
    assert_eq!(reply.status, 201);
}

#[tokio::test]
async fn what_lies_ahead_of_the_clock_may_come_again() {
    let stage = strict().await;
    let anna = stage.signed_in(ANNA);
    let number = anna.lease(1).await.remove(0);
    let mut handheld = Handheld::new(1);
    handheld.register(&anna).await.ok();
    let mut ahead = preavviso(&number);
    ahead["violation"]["committed_at"] = json!("2026-11-20T11:30:00");
    let signed = handheld.sign(&handheld.statement(1, &ahead));
    let early = anna.put(&path(1), &signed).await;
    assert_eq!(early.body["params"]["reason"], "after");
    stage.go_to("2026-11-20T10:31:00Z").await;
    assert_eq!(anna.put(&path(1), &signed).await.status, 201);
    handheld.went(&signed);
}

#[tokio::test]
async fn a_clock_that_jumped_by_days_is_not_waited_for_and_the_chain_goes_on() {
    let stage = strict().await;
    let anna = stage.signed_in(ANNA);
    let number = anna.lease(1).await.remove(0);
    let mut handheld = Handheld::new(1);
    handheld.register(&anna).await.ok();
    let mut ahead = preavviso(&number);
    ahead["violation"]["committed_at"] = json!("2026-11-30T11:30:00");
    ahead["issued_on"] = json!("2026-11-30");
    let signed = handheld.sign(&handheld.statement(1, &ahead));
    handheld.went(&signed);
    for _ in 0..2 {
        let reply = anna.put(&path(1), &signed).await;
        assert_eq!(reply.body["params"]["reason"], "after");
    }
    let corrected = handheld.issue(&anna, 2, &preavviso(&number)).await;
    assert_eq!(corrected.status, 201);
}

#[tokio::test]
async fn a_handheld_keeps_its_key() {
    let stage = strict().await;
    let anna = stage.signed_in(ANNA);
    let handheld = Handheld::new(1);
    handheld.register(&anna).await.ok();
    handheld.register(&stage.signed_in(PAOLO)).await.ok();
    assert_eq!(Handheld::new(1).register(&anna).await.code(), "conflict");
    let path = format!("/v1/officer/devices/{}", handheld.id);
    for (key, field) in [
        ("", "public_key"),
        ("AAAA", "public_key"),
        ("BAAA", "public_key"),
    ] {
        let body = json!({ "name": "palmare", "public_key": key });
        assert_eq!(anna.put(&path, &body).await.body["field"], field);
    }
    let nameless = json!({ "name": " ", "public_key": handheld.public_key() });
    assert_eq!(anna.put(&path, &nameless).await.body["field"], "name");
}

#[tokio::test(flavor = "multi_thread")]
async fn sent_ten_times_at_once_it_is_one() {
    let stage = strict().await;
    let anna = stage.signed_in(ANNA);
    let number = anna.lease(1).await.remove(0);
    let handheld = Handheld::new(1);
    handheld.register(&anna).await.ok();
    let signed = handheld.sign(&handheld.statement(1, &preavviso(&number)));
    let path = path(1);
    let replies = futures_util::future::join_all((0..10).map(|_| anna.put(&path, &signed))).await;
    let made = replies.iter().filter(|reply| reply.status == 201).count();
    let good = replies.iter().filter(|reply| reply.status == 200).count();
    assert_eq!((made, good), (1, 9));
}
