//! A person's own fines, page by page and one by one; nobody else's.

use serde_json::Value;

use crate::stage::{ANNA, MARIA, MARIO, Stage, fine_id, preavviso};

#[tokio::test]
async fn the_list_comes_in_pages_and_each_fine_once() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    for (place, number) in (1..).zip(anna.lease(5).await) {
        let path = format!("/v1/officer/preavvisi/{}", fine_id(place));
        assert_eq!(anna.put(&path, &preavviso(&number)).await.status, 201);
        stage.go_to(&format!("2026-11-20T09:{place:02}:00Z")).await;
    }
    let mario = stage.signed_in(MARIO);
    let mut seen = Vec::new();
    let mut cursor = String::new();
    for _ in 0..3 {
        let page = mario.get(&format!("/v1/fines?limit=2{cursor}")).await.ok();
        let fines = page["fines"].as_array().unwrap();
        seen.extend(
            fines
                .iter()
                .map(|fine| fine["id"].as_str().unwrap().to_owned()),
        );
        let Some(next) = page["next"].as_str() else {
            break;
        };
        cursor = format!("&cursor={next}");
    }
    let newest_first: Vec<_> = (1..=5).rev().map(fine_id).collect();
    assert_eq!(seen, newest_first);
    // The place of somebody else's fine is no place.
    let maria = stage.signed_in(MARIA);
    let page = maria.get(&format!("/v1/fines?cursor={}", fine_id(3))).await;
    assert_eq!(page.ok()["fines"], Value::Array(Vec::new()));
    for (query, field) in [
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("cursor=x", "cursor"),
        ("limit=x", "query"),
    ] {
        let reply = mario.get(&format!("/v1/fines?{query}")).await;
        assert_eq!(reply.body["field"], field, "{query}");
    }
}

#[tokio::test]
async fn what_hangs_below_a_fine_is_its_owners() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    let number = anna.lease(1).await.remove(0);
    let id = fine_id(1);
    let path = format!("/v1/officer/preavvisi/{id}");
    let issued = anna.put(&path, &preavviso(&number)).await.ok();
    let mario = stage.signed_in(MARIO);
    let one = |rest: &str| format!("/v1/fines/{id}{rest}");
    assert_eq!(
        mario.get(&one("")).await.ok()["schedule"],
        issued["schedule"]
    );
    let line = mario.get(&one("/schedule")).await.ok();
    assert_eq!(
        (&line["fine"], &line["schedule"]),
        (&issued["id"], &issued["schedule"])
    );
    let timeline = mario.get(&one("/timeline")).await.ok();
    assert_eq!(timeline["events"][0]["fact"]["kind"], "opened");
    assert_eq!(mario.get(&one("/receipt")).await.code(), "not-found");
    assert_eq!(
        mario.get("/v1/receipts").await.ok()["receipts"],
        Value::Array(Vec::new())
    );
    // The officer who issued it is no owner; nor is another citizen.
    for other in [&anna, &stage.signed_in(MARIA)] {
        for rest in ["", "/schedule", "/timeline", "/receipt"] {
            assert_eq!(other.get(&one(rest)).await.code(), "not-found", "{rest}");
        }
        assert!(
            other.get("/v1/fines").await.ok()["fines"]
                .as_array()
                .unwrap()
                .is_empty()
        );
    }
}
