//! Delegates see and pay what they are let, from appointment to revocation or the last day, and nothing else.

use serde_json::{Value, json};

use crate::stage::{
    Api, ELSA, GALLO, MARIA, MARIO, NOTIFIED_NOTICE, Stage, eventually, fine_id, give_vehicle,
    notified_verbale,
};

fn path(number: u16) -> String {
    format!("/v1/delegations/01990000-0000-7000-b000-00000000{number:04}")
}

fn for_one_car() -> Value {
    json!({ "delegate": GALLO.code, "plate": "AB123CD", "until": "2026-12-31" })
}

/// Mario's verbale, and a second car of his with one.
async fn with_two_cars() -> Stage {
    let stage = Stage::set().await;
    give_vehicle(stage.app(), MARIO, "GH789JK", "Furgone bianco").await;
    notified_verbale(stage.app(), 1, "AB123CD", "2026-11-10").await;
    notified_verbale(stage.app(), 2, "GH789JK", "2026-11-10").await;
    stage
}

/// The fines of the list.
async fn listed(api: &Api) -> Vec<String> {
    keys(&api.get("/v1/fines").await.ok(), "fines")
}

async fn delete(api: &Api, path: &str) -> u16 {
    let request = api.request(reqwest::Method::DELETE, path);
    api.send(request).await.status.as_u16()
}

fn keys(page: &Value, list: &str) -> Vec<String> {
    let all = page[list].as_array().unwrap().iter();
    let key = |one: &Value| {
        one["id"]
            .as_str()
            .or(one["plate"].as_str())
            .unwrap_or_else(|| one.as_str().unwrap())
            .to_owned()
    };
    all.map(key).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delegate_sees_and_pays_one_car_until_it_is_revoked() {
    let stage = with_two_cars().await;
    let (mario, gallo) = (stage.signed_in(MARIO), stage.signed_in(GALLO));
    assert_eq!(gallo.sync("").await["fines"], json!([]));
    let mut heard = gallo
        .request(reqwest::Method::GET, "/v1/events")
        .send()
        .await
        .unwrap();
    heard.chunk().await.unwrap();
    let first = mario.put(&path(1), &for_one_car()).await;
    assert_eq!(first.status, 201);
    assert_eq!(mario.put(&path(1), &for_one_car()).await.status, 200);
    // At once, without asking again: the stream says so.
    heard.chunk().await.unwrap().unwrap();
    let page = gallo.sync("").await;
    assert_eq!(keys(&page, "fines"), [fine_id(1)]);
    assert_eq!(page["vehicles"][0]["description"], "Utilitaria azzurra");
    let held = gallo.get("/v1/delegations").await.ok();
    assert_eq!(held["held"][0]["owner"], MARIO.code);
    // Paying it is as for its owner, the other car's does not exist.
    eventually("asked", || async {
        stage.platforms.amount(NOTIFIED_NOTICE).await == Some(88_100)
    })
    .await;
    let pay = |number: u16| json!({ "fines": [fine_id(number)] });
    gallo.post("/v1/payments", &pay(1)).await.ok();
    let missing = gallo.post("/v1/payments", &pay(9)).await;
    let other = gallo.post("/v1/payments", &pay(2)).await;
    assert_eq!((other.code(), &other.body), ("not-found", &missing.body));
    // The lists and what hangs below a fine.
    assert_eq!(listed(&gallo).await, [fine_id(1)]);
    assert_eq!(listed(&mario).await.len(), 2);
    let below = |number: u16, rest: &str| format!("/v1/fines/{}{rest}", fine_id(number));
    for rest in ["", "/schedule", "/timeline"] {
        assert_eq!(
            gallo.get(&below(1, rest)).await.ok(),
            mario.get(&below(1, rest)).await.ok(),
            "{rest}"
        );
        assert_eq!(
            gallo.get(&below(2, rest)).await.code(),
            "not-found",
            "{rest}"
        );
    }
    // The other car's fine is no place in the list, either.
    let after_other = format!("/v1/fines?cursor={}", fine_id(2));
    assert_eq!(gallo.get(&after_other).await.ok()["fines"], json!([]));
    // What concerns the owner alone stays so.
    for rest in ["/messages", "/legal-facts"] {
        assert_eq!(
            gallo.get(&below(1, rest)).await.code(),
            "not-found",
            "{rest}"
        );
    }
    let asked = json!({ "fine": fine_id(1), "number": 4, "income": 0, "relatives": 0 });
    let request = "/v1/instalment-requests/01990000-0000-7000-a000-000000000001";
    assert_eq!(gallo.put(request, &asked).await.code(), "not-found");
    let onward = json!({ "delegate": ELSA.code, "plate": "AB123CD", "until": "2026-12-31" });
    assert_eq!(gallo.put(&path(2), &onward).await.code(), "not-found");
    // Revoked: tombstones, and nothing is there any more.
    let cursor = page["next"].as_str().unwrap();
    assert_eq!(delete(&mario, &path(1)).await, 204);
    assert_eq!(delete(&mario, &path(1)).await, 204);
    let page = gallo.sync(cursor).await;
    assert_eq!(keys(&page, "gone_fines"), [fine_id(1)]);
    assert_eq!(keys(&page, "gone_vehicles"), ["AB123CD"]);
    assert_eq!(gallo.post("/v1/payments", &pay(1)).await.body, missing.body);
    assert_eq!(listed(&gallo).await, Vec::<String>::new());
    assert_eq!(gallo.get(&below(1, "")).await.code(), "not-found");
    assert_eq!(mario.put(&path(1), &for_one_car()).await.code(), "conflict");
}

/// Paid by whoever: the delegate has the receipt, too, and each fine stands once in the list of who sees it both ways.
#[tokio::test(flavor = "multi_thread")]
async fn a_delegate_reads_the_receipt_and_each_fine_once() {
    let stage = with_two_cars().await;
    let (mario, maria) = (stage.signed_in(MARIO), stage.signed_in(MARIA));
    give_vehicle(stage.app(), MARIA, "AB123CD", "Quella di Mario").await;
    let all = json!({ "delegate": MARIA.code, "until": "2026-12-31" });
    assert_eq!(mario.put(&path(1), &all).await.status, 201);
    let mut both = listed(&maria).await;
    both.sort();
    assert_eq!(both, [fine_id(1), fine_id(2)]);
    let notice = mario.get(&format!("/v1/fines/{}", fine_id(2))).await.ok();
    let notice = notice["notice_number"].as_str().unwrap().to_owned();
    eventually("asked", || async {
        stage.platforms.amount(&notice).await.is_some()
    })
    .await;
    stage.platforms.pay(&notice).await;
    eventually("paid", || async {
        !keys_of_receipts(&maria).await.is_empty()
    })
    .await;
    assert_eq!(keys_of_receipts(&maria).await, [fine_id(2)]);
    let receipt = format!("/v1/fines/{}/receipt", fine_id(2));
    assert_eq!(
        maria.get(&receipt).await.ok(),
        mario.get(&receipt).await.ok()
    );
}

async fn keys_of_receipts(api: &Api) -> Vec<String> {
    let page = api.get("/v1/receipts").await.ok();
    let all = page["receipts"].as_array().unwrap().iter();
    all.map(|one| one["fine"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn for_all_cars_also_those_to_come() {
    let stage = with_two_cars().await;
    let (mario, gallo) = (stage.signed_in(MARIO), stage.signed_in(GALLO));
    let all = json!({ "delegate": GALLO.code, "until": "2026-12-31" });
    assert_eq!(mario.put(&path(1), &all).await.status, 201);
    assert_eq!(gallo.fines().await.len(), 2);
    notified_verbale(stage.app(), 3, "MN321PQ", "2026-11-10").await;
    let cursor = gallo.sync("").await["next"].as_str().unwrap().to_owned();
    give_vehicle(stage.app(), MARIO, "MN321PQ", "Scooter").await;
    let page = gallo.sync(&cursor).await;
    assert_eq!(keys(&page, "vehicles"), ["MN321PQ"]);
    assert_eq!(keys(&page, "fines"), [fine_id(3)]);
    // The car is sold: whoever saw it through Mario sees it no more.
    let cursor = page["next"].as_str().unwrap().to_owned();
    let app = stage.app();
    let person = targa_domain::FiscalCode::parse(MARIO.code).unwrap();
    let plate = targa_domain::Plate::parse("MN321PQ").unwrap();
    let now = app.clock.now();
    app.store
        .remove_vehicle(&person, &plate, now)
        .await
        .unwrap();
    let page = gallo.sync(&cursor).await;
    assert_eq!(keys(&page, "gone_fines"), [fine_id(3)]);
}

/// The day counts, not the job: nothing is seen the day after, the job only says so.
#[tokio::test(flavor = "multi_thread")]
async fn the_last_day_is_the_last() {
    let stage = Stage::set_with("[jobs]\nevery_seconds = 86400\n").await;
    notified_verbale(stage.app(), 1, "AB123CD", "2026-11-10").await;
    let mario = stage.signed_in(MARIO);
    let until = json!({ "delegate": GALLO.code, "until": "2026-11-21" });
    assert_eq!(mario.put(&path(1), &until).await.status, 201);
    let gallo = stage.signed_in(GALLO);
    let page = gallo.sync("").await;
    assert_eq!(keys(&page, "fines"), [fine_id(1)]);
    stage.go_to("2026-11-21T22:59:59Z").await;
    assert_eq!(gallo.fines().await.len(), 1);
    assert_eq!(listed(&gallo).await, [fine_id(1)]);
    stage.go_to("2026-11-21T23:00:00Z").await;
    assert_eq!(gallo.fines().await, Vec::<Value>::new());
    assert_eq!(listed(&gallo).await, Vec::<String>::new());
    let pay = json!({ "fines": [fine_id(1)] });
    assert_eq!(gallo.post("/v1/payments", &pay).await.code(), "not-found");
    assert_eq!(mario.get("/v1/delegations").await.ok()["given"], json!([]));
    crate::stage::run_job(stage.app(), "delegations").await;
    let told = gallo.sync(page["next"].as_str().unwrap()).await;
    assert_eq!(keys(&told, "gone_fines"), [fine_id(1)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_be_appointed_and_by_whom() {
    let stage = with_two_cars().await;
    let mario = stage.signed_in(MARIO);
    for (field, value, at) in [
        ("delegate", json!(MARIO.code), "delegate"),
        ("delegate", json!("RSSMRA85T10A562X"), "delegate"),
        ("until", json!("2026-11-19"), "until"),
        ("until", json!("2028-11-21"), "until"),
        ("plate", json!("?"), "plate"),
    ] {
        let mut body = for_one_car();
        body[field] = value;
        let reply = mario.put(&path(1), &body).await;
        assert_eq!(
            (reply.code(), &reply.body["field"]),
            ("invalid-field", &json!(at))
        );
    }
    // Not one's own car; one's own delegation is nobody else's to end.
    let maria = stage.signed_in(MARIA);
    assert_eq!(
        maria.put(&path(1), &for_one_car()).await.code(),
        "not-found"
    );
    assert_eq!(mario.put(&path(1), &for_one_car()).await.status, 201);
    assert_eq!(maria.put(&path(1), &for_one_car()).await.code(), "conflict");
    assert_eq!(delete(&maria, &path(1)).await, 404);
    // Given back by who holds it.
    assert_eq!(delete(&stage.signed_in(GALLO), &path(1)).await, 204);
    assert_eq!(mario.get("/v1/delegations").await.ok()["given"], json!([]));
    for number in 2..=21 {
        assert_eq!(mario.put(&path(number), &for_one_car()).await.status, 201);
    }
    let too_many = mario.put(&path(22), &for_one_car()).await;
    assert_eq!(too_many.body["params"]["reason"], "too-many");
}
