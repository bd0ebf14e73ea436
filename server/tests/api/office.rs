//! What the office does beside deciding and answering: annuls, sets going again, looks at the queue and the jobs.

use serde_json::json;
use targa_contract::api::CaseFact;

use crate::stage::{
    MARIO, NOTIFIED_NOTICE, OLGA, Stage, eventually, fine_id, notified_verbale, run_job,
};

fn case(rest: &str) -> String {
    format!("/v1/office/fines/{}{rest}", fine_id(1))
}

async fn with_a_verbale() -> Stage {
    let stage = Stage::set().await;
    notified_verbale(stage.app(), 1, "AB123CD", "2026-11-10").await;
    eventually("asked", || async {
        stage.platforms.amount(NOTIFIED_NOTICE).await == Some(88_100)
    })
    .await;
    stage
}

#[tokio::test(flavor = "multi_thread")]
async fn annulled_nothing_is_owed_and_nobody_can_pay() {
    let stage = with_a_verbale().await;
    let (office, mario) = (stage.signed_in(OLGA), stage.signed_in(MARIO));
    let asked = json!({ "fine": fine_id(1), "number": 4, "income": 0, "relatives": 0 });
    let request = "/v1/instalment-requests/01990000-0000-7000-a000-000000000001";
    assert_eq!(mario.put(request, &asked).await.status, 201);
    let no_words = office
        .put(&case("/annulment"), &json!({ "reason": "" }))
        .await;
    assert_eq!(no_words.body["field"], "reason");
    let reason = json!({ "reason": "Veicolo venduto il giorno prima" });
    for _ in 0..2 {
        let annulled = office.put(&case("/annulment"), &reason).await.ok();
        assert_eq!(annulled["fine"]["state"], "annulled");
        assert_eq!(
            annulled["timeline"].as_array().unwrap().last().unwrap()["fact"]["kind"],
            "annulled-by-office"
        );
    }
    let other = json!({ "reason": "Altro" });
    assert_eq!(
        office.put(&case("/annulment"), &other).await.code(),
        "conflict"
    );
    eventually("withdrawn", || async {
        stage.platforms.position(NOTIFIED_NOTICE).await["status"] == "INVALID"
    })
    .await;
    assert_eq!(mario.fines().await[0]["state"], "annulled");
    assert_eq!(mario.get(request).await.ok()["state"], "over");
    let reasons = office.get(&case("")).await.ok().to_string();
    assert!(
        !reasons.contains("venduto"),
        "the timeline is every owner's to read"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_paid_is_not_annulled() {
    let stage = with_a_verbale().await;
    stage.platforms.pay(NOTIFIED_NOTICE).await;
    eventually("paid", || async {
        stage.signed_in(MARIO).fines().await[0]["state"] == "paid"
    })
    .await;
    let office = stage.signed_in(OLGA);
    let annulled = office
        .put(&case("/annulment"), &json!({ "reason": "Tardi" }))
        .await;
    assert_eq!(annulled.code(), "already-paid");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_queue_comes_in_pages() {
    let stage = Stage::set().await;
    let mario = stage.signed_in(MARIO);
    notified_verbale(stage.app(), 1, "AB123CD", "2026-11-10").await;
    for number in 1..=5 {
        let path = format!(
            "/v1/fines/{}/messages/01990000-0000-7000-f000-00000000000{number}",
            fine_id(1)
        );
        let body = json!({ "about": { "kind": "message" }, "text": "Buongiorno" });
        assert_eq!(mario.put(&path, &body).await.status, 201);
        stage.go_to(&format!("2026-11-20T10:0{number}:00Z")).await;
    }
    let office = stage.signed_in(OLGA);
    let mut seen = Vec::new();
    let mut path = "/v1/office/queue?limit=2".to_owned();
    for left in [true, true, false] {
        let page = office.get(&path).await.ok();
        let items = page["items"].as_array().unwrap();
        seen.extend(
            items
                .iter()
                .map(|item| item["since"].as_str().unwrap().to_owned()),
        );
        assert_eq!(page.get("next").is_some(), left);
        path = format!(
            "/v1/office/queue?limit=2&cursor={}",
            page["next"].as_str().unwrap_or_default()
        );
    }
    let mut sorted = seen.clone();
    sorted.sort();
    assert_eq!((seen.len(), &seen), (5, &sorted));
    for (query, field) in [
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("cursor=x", "cursor"),
    ] {
        let reply = office.get(&format!("/v1/office/queue?{query}")).await;
        assert_eq!(
            (reply.code(), &reply.body["field"]),
            ("invalid-field", &json!(field))
        );
    }
}

/// A platform that was away makes a case rest; the office does not wait for the rest's end.
#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_tried_again_at_once() {
    let stage = Stage::set_with(
        "[jobs]\nevery_seconds = 86400\n\n[platforms]\nfailures_before_rest = 1000\n",
    )
    .await;
    stage.platforms.fault("gpd", "fail", 100_000).await;
    notified_verbale(stage.app(), 1, "AB123CD", "2026-11-10").await;
    let app = stage.app();
    let waits = || async {
        let due = app
            .store
            .positions_to_tell(app.clock.now(), app.clock.today(), 1);
        due.await.unwrap().is_empty()
    };
    eventually("it rests", waits).await;
    stage.platforms.heal().await;
    assert_eq!(stage.platforms.amount(NOTIFIED_NOTICE).await, None);
    let office = stage.signed_in(OLGA);
    assert_eq!(office.put(&case("/retry"), &json!(null)).await.status, 204);
    eventually("asked", || async {
        stage.platforms.amount(NOTIFIED_NOTICE).await == Some(88_100)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_runs_when_the_office_says_so() {
    let stage = Stage::set_with("[jobs]\nevery_seconds = 86400\n").await;
    let office = stage.signed_in(OLGA);
    run_job(stage.app(), "leases").await;
    let runs = || async {
        let jobs = office.get("/v1/office/jobs").await.ok();
        let all = jobs["jobs"].as_array().unwrap().clone();
        let job = all.into_iter().find(|job| job["name"] == "leases").unwrap();
        job["runs"].as_u64().unwrap()
    };
    let before = runs().await;
    assert_eq!(
        office
            .put("/v1/office/jobs/leases/run", &json!(null))
            .await
            .status,
        204
    );
    eventually("it has run", || async { runs().await > before }).await;
    let unknown = office
        .put("/v1/office/jobs/no-such-job/run", &json!(null))
        .await;
    assert_eq!(unknown.code(), "not-found");
}

/// Every fact of the office is sealed with the others.
#[tokio::test(flavor = "multi_thread")]
async fn the_log_holds() {
    let stage = with_a_verbale().await;
    let office = stage.signed_in(OLGA);
    office
        .put(&case("/annulment"), &json!({ "reason": "Errore" }))
        .await
        .ok();
    let store = &stage.app().store;
    let timeline = store.timeline(fine_id(1).parse().unwrap()).await.unwrap();
    assert_eq!(timeline.last().unwrap().fact, CaseFact::AnnulledByOffice);
    assert!(store.verify_case_log().await.unwrap().is_ok());
}
