//! Whose a vehicle is, only the registry says.

use reqwest::Method;
use serde_json::{Value, json};

use crate::stage::{ANNA, Api, MARIA, MARIO, Reply, Stage, fine_id, preavviso, run_job};

/// With a registry, and jobs that a test does by hand.
const REGISTRY: &str = r#"
[jobs]
every_seconds = 86400

[platforms]
failures_before_rest = 1000

[registry]
url = "{sandbox}/registry"
token_file = "pagopa.key"
"#;

fn path(plate: &str) -> String {
    format!("/v1/vehicles/{plate}")
}

async fn claim(api: &Api, plate: &str) -> Reply {
    api.put(&path(plate), &json!({ "description": "Furgone" }))
        .await
}

async fn ownership(api: &Api, plate: &str) -> Value {
    claim(api, plate).await.ok()["ownership"].clone()
}

async fn listed(api: &Api) -> Vec<(String, String)> {
    let list = api.get("/v1/vehicles").await.ok();
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let vehicles = list["vehicles"].as_array().unwrap().iter();
    vehicles
        .map(|one| (word(&one["plate"]), word(&one["ownership"])))
        .collect()
}

fn pair(plate: &str, ownership: &str) -> (String, String) {
    (plate.to_owned(), ownership.to_owned())
}

async fn registered(stage: &Stage, plate: &str, person: &str) {
    let vehicle = json!({
        "fiscal_code": person, "name": "Nome Cognome", "pec": null, "address": null, "since": null,
        "insured_until": null, "inspected_until": null, "stolen": null,
    });
    let path = format!("registry/vehicles/{plate}");
    stage.platforms.tell(&path, &vehicle).await;
}

async fn fined(stage: &Stage, plate: &str) {
    let anna = stage.signed_in(ANNA);
    let mut body = preavviso(&anna.lease(1).await.remove(0));
    body["plate"] = json!(plate);
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    assert_eq!(anna.put(&path, &body).await.status, 201);
}

#[tokio::test]
async fn the_registry_says_whose_it_is() {
    let stage = Stage::set_with(REGISTRY).await;
    let mario = stage.signed_in(MARIO);
    registered(&stage, "GA001AA", MARIO.code).await;
    registered(&stage, "GA002AA", MARIA.code).await;
    fined(&stage, "GA001AA").await;
    let cursor = mario.sync("").await["next"].as_str().unwrap().to_owned();
    let added = claim(&mario, "ga 001 aa").await.ok();
    assert_eq!(
        added,
        json!({ "plate": "GA001AA", "description": "Furgone", "ownership": "verified" })
    );
    assert_eq!(ownership(&mario, "GA002AA").await, "not-yours");
    assert_eq!(ownership(&mario, "GA003AA").await, "unknown");
    // Only what is theirs brings its fines.
    let page = mario.sync(&cursor).await;
    assert_eq!(
        page["vehicles"],
        json!([{ "plate": "GA001AA", "description": "Furgone" }])
    );
    assert_eq!(page["fines"][0]["id"], fine_id(1));
    assert_eq!(
        listed(&mario).await,
        [
            pair("AB123CD", "verified"),
            pair("GA001AA", "verified"),
            pair("GA002AA", "not-yours"),
            pair("GA003AA", "unknown"),
        ]
    );
    // Nobody else sees what one calls theirs.
    let maria = stage.signed_in(MARIA);
    assert_eq!(listed(&maria).await, [pair("EF456GH", "verified")]);
    // Bought since: asked again, it says so.
    registered(&stage, "GA002AA", MARIO.code).await;
    assert_eq!(ownership(&mario, "GA002AA").await, "verified");
}

#[tokio::test]
async fn a_registry_that_is_away_is_asked_again() {
    let stage = Stage::set_with(REGISTRY).await;
    let mario = stage.signed_in(MARIO);
    for (plate, person) in [("GA001AA", MARIO), ("GA002AA", MARIA)] {
        registered(&stage, plate, person.code).await;
    }
    fined(&stage, "GA001AA").await;
    stage.platforms.fault("registry", "fail", 1000).await;
    for plate in ["GA001AA", "GA002AA", "GA003AA"] {
        assert_eq!(ownership(&mario, plate).await, "to-verify");
    }
    assert!(mario.fines().await.is_empty());
    run_job(stage.app(), "vehicles").await;
    let stage = stage.restart().await;
    let mario = stage.signed_in(MARIO);
    assert_eq!(listed(&mario).await[1], pair("GA001AA", "to-verify"));
    stage.platforms.heal().await;
    // The pause before the next try.
    stage.go_to("2026-11-20T09:10:00Z").await;
    run_job(stage.app(), "vehicles").await;
    assert_eq!(
        listed(&mario).await[1..],
        [
            pair("GA001AA", "verified"),
            pair("GA002AA", "not-yours"),
            pair("GA003AA", "unknown"),
        ]
    );
    assert_eq!(mario.fines().await.len(), 1);
}

#[tokio::test]
async fn taken_back_it_is_gone_with_its_fines() {
    let stage = Stage::set_with(REGISTRY).await;
    let mario = stage.signed_in(MARIO);
    fined(&stage, "AB123CD").await;
    stage.platforms.fault("registry", "fail", 1000).await;
    claim(&mario, "GA001AA").await.ok();
    let cursor = mario.sync("").await["next"].as_str().unwrap().to_owned();
    for plate in ["AB123CD", "GA001AA", "AB123CD", "GA009AA"] {
        let request = mario.request(Method::DELETE, &path(plate));
        assert_eq!(mario.send(request).await.status, 204);
    }
    stage.platforms.heal().await;
    registered(&stage, "GA001AA", MARIO.code).await;
    stage.go_to("2026-11-20T09:10:00Z").await;
    run_job(stage.app(), "vehicles").await;
    assert!(listed(&mario).await.is_empty());
    let page = mario.sync(&cursor).await;
    assert_eq!(page["gone_vehicles"], json!(["AB123CD"]));
    assert_eq!(page["gone_fines"], json!([fine_id(1)]));
    // It goes on existing.
    let id = fine_id(1).parse().unwrap();
    assert!(stage.app().store.fine(id).await.unwrap().is_some());
}

#[tokio::test]
async fn a_plate_that_is_none_and_too_many_are_refused() {
    let stage = Stage::set().await;
    let mario = stage.signed_in(MARIO);
    assert_eq!(claim(&mario, "%20").await.code(), "not-found");
    let long = json!({ "description": "x".repeat(101) });
    let reply = mario.put(&path("GA001AA"), &long).await;
    assert_eq!(reply.body["field"], "description");
    let unknown = mario.put(&path("GA001AA"), &json!({ "colour": 1 })).await;
    assert_eq!(unknown.body["field"], "colour");
    // Without a registry nothing is known, and nothing is shown.
    for number in 0..49 {
        assert_eq!(
            ownership(&mario, &format!("GB{number:03}AA")).await,
            "to-verify"
        );
    }
    let reply = claim(&mario, "GB900AA").await;
    assert_eq!(reply.body["params"]["reason"], "too-many");
    // One that is there is no new one.
    assert_eq!(ownership(&mario, "GB001AA").await, "to-verify");
}

#[tokio::test]
async fn an_officer_hears_of_insurance_revisione_and_theft() {
    let stage = Stage::set_with(REGISTRY).await;
    let anna = stage.signed_in(ANNA);
    let looked_at = |plate: &str| format!("/v1/officer/vehicles/{plate}");
    assert_eq!(
        anna.get(&looked_at("ab 123 cd")).await.ok(),
        json!({
            "plate": "AB123CD", "insured_until": "2027-06-30", "inspected_until": "2027-05-31", "stolen": false,
        })
    );
    // What the registries cannot tell is left out: it never means that all is well.
    registered(&stage, "GA001AA", MARIO.code).await;
    assert_eq!(
        anna.get(&looked_at("GA001AA")).await.ok(),
        json!({ "plate": "GA001AA" })
    );
    assert_eq!(anna.get(&looked_at("GA009AA")).await.code(), "not-found");
    assert_eq!(anna.get(&looked_at("%20")).await.code(), "not-found");
    stage.platforms.fault("registry", "fail", 1000).await;
    let away = anna.get(&looked_at("AB123CD")).await;
    assert_eq!(away.code(), "platform-unavailable");
    let poor = Stage::set().await;
    let reply = poor.signed_in(ANNA).get(&looked_at("AB123CD")).await;
    assert_eq!(reply.code(), "not-found");
}

#[tokio::test]
async fn nobody_asks_the_registry_as_often_as_they_like() {
    let stage = Stage::set_with(REGISTRY).await;
    let mario = stage.signed_in(MARIO);
    // By turns: what is taken back leaves room for the next plate, not for the next question.
    for number in 0..20 {
        let plate = format!("GB{number:03}AA");
        assert_eq!(ownership(&mario, &plate).await, "unknown");
        let request = mario.request(Method::DELETE, &path(&plate));
        assert_eq!(mario.send(request).await.status, 204);
    }
    let reply = claim(&mario, "GB900AA").await;
    assert_eq!(
        (reply.status.as_u16(), reply.code()),
        (429, "too-many-requests")
    );
    assert!(reply.headers.contains_key("retry-after"));
    let [most, left, reset] = reply.limits();
    assert_eq!((most, left), (20, 0));
    assert!(reset > 3000, "an hour for twenty");
    // Naming a vehicle that is his asks nobody.
    assert_eq!(ownership(&mario, "AB123CD").await, "verified");
    registered(&stage, "GC001AA", MARIA.code).await;
    let maria = stage.signed_in(MARIA);
    assert_eq!(ownership(&maria, "GC001AA").await, "verified");
}
