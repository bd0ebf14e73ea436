//! A vehicle that is sold: the fines of before stay the seller's, those of after are the buyer's, and neither sees nor
//! hears of the other's.

use reqwest::Method;
use serde_json::{Value, json};
use sqlx::Connection;
use targa_contract::api::Vehicle;
use targa_domain::{FiscalCode, Plate};
use targa_server::store::Period;

use crate::contacts::verified;
use crate::stage::{
    ANNA, Api, GALLO, MARIA, MARIO, OFFICIAL_NOTICE, OLGA, Person, Stage, database, fine_id,
    notified_verbale, picture, preavviso, run_job, sha256,
};

const PLATFORMS: &str = r#"
[jobs]
every_seconds = 86400

[platforms]
failures_before_rest = 1000

[registry]
url = "{sandbox}/registry"
token_file = "pagopa.key"

[notifier]
url = "{sandbox}/notifier"
token_file = "pagopa.key"
"#;

const PLATE: &str = "GA001AA";
/// Before the sale and after it.
const SELLERS: u16 = 1;
const BUYERS: u16 = 2;

async fn registered(stage: &Stage, person: Person, since: &str) {
    let vehicle = json!({
        "fiscal_code": person.code, "name": "Nome Cognome", "pec": null, "address": null, "since": since,
        "insured_until": null, "inspected_until": null, "stolen": null,
    });
    let path = format!("registry/vehicles/{PLATE}");
    stage.platforms.tell(&path, &vehicle).await;
}

async fn fined(stage: &Stage, anna: &Api, id: u16, day: &str) {
    let mut body = preavviso(&anna.lease(1).await.remove(0));
    body["plate"] = json!(PLATE);
    body["violation"]["committed_at"] = json!(format!("{day}T09:40:00"));
    body["issued_on"] = json!(day);
    let path = format!("/v1/officer/preavvisi/{}", fine_id(id));
    let reply = anna.put(&path, &body).await;
    assert_eq!(reply.status, 201, "{:?}", reply.body);
    let whole = picture(400, 300);
    let image = format!("{path}/evidence/{}", image(id));
    let announced = json!({ "bytes": whole.len(), "sha256": sha256(&whole) });
    anna.put(&image, &announced).await.ok();
    let part = anna.request(Method::PUT, &format!("{image}/parts/0"));
    let part = part.header("content-type", "application/octet-stream");
    let done = anna.send(part.body(whole)).await.ok();
    assert_eq!(done["complete"], true);
    run_job(stage.app(), "vehicles").await;
    run_job(stage.app(), "courtesies").await;
}

fn image(id: u16) -> String {
    format!("01990000-0000-7000-a000-00000000{id:04}")
}

async fn claim(api: &Api) -> Value {
    let path = format!("/v1/vehicles/{PLATE}");
    let claimed = api.put(&path, &json!({ "description": "Furgone" })).await;
    claimed.ok()["ownership"].clone()
}

fn ids(fines: &Value) -> Vec<String> {
    let fines = fines.as_array().unwrap().iter();
    let of_the_plate = fines.filter(|fine| fine["plate"] == PLATE);
    let id = |fine: &Value| fine["id"].as_str().unwrap().to_owned();
    of_the_plate.map(id).collect()
}

/// Everything that can be asked about a fine answers for this one, and about the other it is as if it were none.
async fn sees(api: &Api, mine: u16, others: u16) {
    assert_eq!(
        ids(&api.get("/v1/fines").await.ok()["fines"]),
        [fine_id(mine)]
    );
    let all = api.sync("").await;
    assert_eq!(ids(&all["fines"]), [fine_id(mine)]);
    let text = all.to_string();
    assert!(!text.contains(&fine_id(others)), "{text}");
    for rest in ["", "/schedule", "/timeline", "/messages"] {
        let one = |id| format!("/v1/fines/{}{rest}", fine_id(id));
        assert_eq!(api.get(&one(mine)).await.status, 200, "{rest}");
        assert_eq!(api.get(&one(others)).await.code(), "not-found", "{rest}");
    }
    for rest in ["/receipt", "/legal-facts"] {
        let path = format!("/v1/fines/{}{rest}", fine_id(others));
        assert_eq!(api.get(&path).await.code(), "not-found", "{rest}");
    }
    let picture = |id| format!("/v1/evidence/{}", image(id));
    assert_eq!(api.get(&picture(mine)).await.status, 200);
    assert_eq!(api.get(&picture(others)).await.code(), "not-found");
    let payment = json!({ "fines": [fine_id(others)] });
    let paid = api.post("/v1/payments", &payment).await;
    assert_eq!(paid.code(), "not-found");
    let message = format!("/v1/fines/{}/messages/{}", fine_id(others), image(9));
    let contest = json!({ "about": { "kind": "contest", "ground": "wrong-plate" }, "text": "No." });
    assert_eq!(api.put(&message, &contest).await.code(), "not-found");
    let asked = json!({ "fine": fine_id(others), "number": 4, "income": 900_000, "relatives": 0 });
    let request = format!("/v1/instalment-requests/{}", image(9));
    let refused = api.put(&request, &asked).await;
    assert_eq!(refused.code(), "not-found");
}

/// How often this number was told of something new.
async fn told(stage: &Stage, number: &str) -> usize {
    let all = stage.platforms.look("notifier/messages").await;
    let all = all["messages"].as_array().unwrap().iter();
    let text = |one: &Value| one["text"].as_str().unwrap().to_owned();
    let theirs = all.filter(|one| one["address"] == number);
    theirs
        .filter(|one| text(one).starts_with("Hai un nuovo preavviso"))
        .count()
}

async fn reached_by_sms(stage: &Stage, api: &Api, number: &str) {
    let wish = json!({ "notification": "ordinary", "phone": number, "send": false, "io": false, "app": true });
    api.put("/v1/contacts", &wish).await.ok();
    verified(stage, api, "phone").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn seller_and_buyer_each_see_and_hear_of_their_half() {
    let stage = Stage::set_with(PLATFORMS).await;
    let (anna, mario, maria) = (
        stage.signed_in(ANNA),
        stage.signed_in(MARIO),
        stage.signed_in(MARIA),
    );
    reached_by_sms(&stage, &mario, "+393330000001").await;
    reached_by_sms(&stage, &maria, "+393330000002").await;
    registered(&stage, MARIO, "2021-03-15").await;
    assert_eq!(claim(&mario).await, "verified");
    fined(&stage, &anna, SELLERS, "2026-11-20").await;
    let cursor = mario.sync("").await["next"].as_str().unwrap().to_owned();
    assert_eq!(told(&stage, "+393330000001").await, 1);
    // Sold on the 22nd; the next fine is the buyer's, who says so only afterwards.
    stage.go_to("2026-11-23T09:00:00Z").await;
    registered(&stage, MARIA, "2026-11-22").await;
    fined(&stage, &anna, BUYERS, "2026-11-23").await;
    let page = mario.sync(&cursor).await;
    assert_eq!(
        (page["fines"].clone(), page["gone_fines"].clone()),
        (json!([]), json!([]))
    );
    assert_eq!(claim(&maria).await, "verified");
    run_job(stage.app(), "courtesies").await;
    sees(&mario, SELLERS, BUYERS).await;
    sees(&maria, BUYERS, SELLERS).await;
    assert_eq!(told(&stage, "+393330000001").await, 1);
    assert_eq!(told(&stage, "+393330000002").await, 1);
    // Who may see the buyer's, sees the buyer's half.
    let delegation = json!({ "delegate": GALLO.code, "plate": PLATE, "until": "2026-12-31" });
    let path = format!("/v1/delegations/{}", image(8));
    assert_eq!(maria.put(&path, &delegation).await.status, 201);
    let gallo = stage.signed_in(GALLO);
    assert_eq!(ids(&gallo.sync("").await["fines"]), [fine_id(BUYERS)]);
    // Each case has its own life afterwards: only whose it is hears of it.
    let cursors = [&mario, &maria].map(|api| async { api.sync("").await["next"].clone() });
    let [marios, marias] = cursors;
    let (marios, marias) = (marios.await, marias.await);
    let office = stage.signed_in(OLGA);
    let annulment = format!("/v1/office/fines/{}/annulment", fine_id(BUYERS));
    let reason = json!({ "reason": "Targa letta male." });
    let annulled = office.put(&annulment, &reason).await;
    assert!(annulled.status.is_success(), "{:?}", annulled.body);
    let heard = |page: Value| ids(&page["fines"]);
    assert!(heard(mario.sync(marios.as_str().unwrap()).await).is_empty());
    let news = heard(maria.sync(marias.as_str().unwrap()).await);
    assert_eq!(news, [fine_id(BUYERS)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_receipt_of_before_is_the_sellers() {
    let stage = Stage::set_with(PLATFORMS).await;
    let person = |person: Person| FiscalCode::parse(person.code).unwrap();
    let vehicle = Vehicle {
        plate: Plate::parse(PLATE).unwrap(),
        description: String::new(),
    };
    let day = "2026-11-20".parse().unwrap();
    for (person, period) in [
        (person(MARIO), Period::day(day)),
        (
            person(MARIA),
            Period::confirmed(day.tomorrow().unwrap(), None),
        ),
    ] {
        let (store, now) = (&stage.app().store, stage.app().clock.now());
        let added = store.add_vehicle(&person, &vehicle, Some(period), now);
        assert!(added.await.unwrap());
    }
    let anna = stage.signed_in(ANNA);
    fined(&stage, &anna, SELLERS, "2026-11-20").await;
    run_job(stage.app(), "positions").await;
    stage.platforms.pay(OFFICIAL_NOTICE).await;
    let (mario, maria) = (stage.signed_in(MARIO), stage.signed_in(MARIA));
    crate::stage::eventually("paid", || async {
        mario
            .fines()
            .await
            .iter()
            .any(|fine| fine["state"] == "paid")
    })
    .await;
    let receipts = async |api: &Api| {
        let page = api.get("/v1/receipts").await.ok();
        page["receipts"].as_array().unwrap().len()
    };
    assert_eq!((receipts(&mario).await, receipts(&maria).await), (1, 0));
    let receipt = format!("/v1/fines/{}/receipt", fine_id(SELLERS));
    assert_eq!(mario.get(&receipt).await.status, 200);
    assert_eq!(maria.get(&receipt).await.code(), "not-found");
}

/// As the migration leaves what was kept before.
async fn without_days(stage: &Stage) {
    let mut store = database::of(&stage.config().store).await;
    let done = sqlx::query("UPDATE holdings SET undated = 1").execute(&mut store);
    assert!(done.await.unwrap().rows_affected() > 0);
    store.close().await.unwrap();
}

/// An older version kept no days: the registry is asked, and what was shown to the wrong person is taken back.
#[tokio::test]
async fn what_was_kept_without_days_is_dated() {
    let stage = Stage::set_with(PLATFORMS).await;
    let mario = stage.signed_in(MARIO);
    notified_verbale(stage.app(), 1, "AB123CD", "2026-11-10").await;
    let cursor = mario.sync("").await["next"].as_str().unwrap().to_owned();
    assert_eq!(mario.fines().await.len(), 1);
    without_days(&stage).await;
    // Bought after the violation, says the registry.
    let since = json!({
        "fiscal_code": MARIO.code, "name": "Mario Rossi", "pec": null, "address": null, "since": "2026-11-19",
        "insured_until": null, "inspected_until": null, "stolen": null,
    });
    stage
        .platforms
        .tell("registry/vehicles/AB123CD", &since)
        .await;
    stage.platforms.fault("registry", "fail", 1000).await;
    run_job(stage.app(), "vehicles").await;
    // Nothing is known yet: nothing changes.
    assert_eq!(mario.fines().await.len(), 1);
    stage.platforms.heal().await;
    run_job(stage.app(), "vehicles").await;
    assert!(mario.fines().await.is_empty());
    let page = mario.sync(&cursor).await;
    assert_eq!(page["gone_fines"], json!([fine_id(1)]));
    assert_eq!(page["vehicles"][0]["plate"], "AB123CD");
}
