//! Pages of changes, each to its own person, from any place on.

use serde_json::{Value, json};
use targa_domain::{FiscalCode, Plate};

use crate::stage::{ANNA, MARIA, MARIO, Stage, fine_id, give_vehicle, masked, preavviso};

async fn issue(stage: &Stage, count: u16) {
    let anna = stage.signed_in(ANNA);
    for (index, number) in anna.lease(count).await.iter().enumerate() {
        let id = fine_id(u16::try_from(index).unwrap() + 1);
        let path = format!("/v1/officer/preavvisi/{id}");
        assert_eq!(anna.put(&path, &preavviso(number)).await.status, 201);
    }
}

fn ids(page: &Value, field: &str) -> Vec<String> {
    let of = |thing: &Value| thing["id"].as_str().or(thing.as_str()).unwrap().to_owned();
    page[field].as_array().unwrap().iter().map(of).collect()
}

#[tokio::test]
async fn the_first_page() {
    let stage = Stage::set().await;
    issue(&stage, 1).await;
    let page = stage.signed_in(MARIO).sync("").await;
    insta::assert_json_snapshot!(masked(page, &["/next", "/fines/0/schedule"]));
}

#[tokio::test]
async fn page_by_page_nothing_is_missed_and_nothing_comes_twice() {
    let stage = Stage::set().await;
    issue(&stage, 7).await;
    let mario = stage.signed_in(MARIO);
    let (mut cursor, mut seen, mut pages) = (String::new(), Vec::new(), 0);
    loop {
        let path = format!("/v1/sync?limit=3&cursor={cursor}");
        let path = if cursor.is_empty() {
            "/v1/sync?limit=3".to_owned()
        } else {
            path
        };
        let page = mario.get(&path).await.ok();
        seen.extend(ids(&page, "fines"));
        pages += 1;
        cursor = page["next"].as_str().unwrap().to_owned();
        if page["more"] == false {
            break;
        }
    }
    let all: Vec<String> = (1..=7).map(fine_id).collect();
    assert_eq!((seen, pages), (all, 3));
    // From the end on there is nothing, until something happens.
    let page = mario.sync(&cursor).await;
    assert_eq!(
        (ids(&page, "fines").len(), page["next"].as_str()),
        (0, Some(cursor.as_str()))
    );
    give_vehicle(stage.app(), MARIO, "AA000AA", "Bici elettrica").await;
    let page = mario.sync(&cursor).await;
    assert_eq!(
        page["vehicles"],
        json!([{ "plate": "AA000AA", "description": "Bici elettrica" }])
    );
}

#[tokio::test]
async fn others_see_nothing_of_mine() {
    let stage = Stage::set().await;
    issue(&stage, 2).await;
    let page = stage.signed_in(MARIA).sync("").await;
    assert_eq!(ids(&page, "fines"), Vec::<String>::new());
    assert_eq!(page["vehicles"][0]["plate"], "EF456GH");
    // With somebody else's cursor too.
    let next = stage.signed_in(MARIO).sync("").await["next"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        ids(&stage.signed_in(MARIA).sync(&next).await, "fines"),
        Vec::<String>::new()
    );
    // An officer is a person like others.
    assert_eq!(
        ids(&stage.signed_in(ANNA).sync("").await, "fines"),
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn a_vehicle_given_up_leaves_tombstones() {
    let stage = Stage::set().await;
    issue(&stage, 2).await;
    let mario = stage.signed_in(MARIO);
    let next = mario.sync("").await["next"].as_str().unwrap().to_owned();
    let (person, plate) = (
        FiscalCode::parse(MARIO.code).unwrap(),
        Plate::parse("AB123CD").unwrap(),
    );
    let app = stage.app();
    assert!(
        app.store
            .remove_vehicle(&person, &plate, app.clock.now())
            .await
            .unwrap()
    );
    assert!(
        !app.store
            .remove_vehicle(&person, &plate, app.clock.now())
            .await
            .unwrap()
    );
    let page = mario.sync(&next).await;
    assert_eq!(ids(&page, "gone_fines"), [fine_id(1), fine_id(2)]);
    assert_eq!(page["gone_vehicles"], json!(["AB123CD"]));
    assert_eq!(ids(&page, "fines"), Vec::<String>::new());
    let body = json!({ "fines": [fine_id(1)] });
    assert_eq!(mario.post("/v1/payments", &body).await.code(), "not-found");
}

#[tokio::test]
async fn a_cursor_of_another_store_starts_over_and_says_so() {
    let stage = Stage::set().await;
    issue(&stage, 1).await;
    let mario = stage.signed_in(MARIO);
    let page = mario.sync("0123456789abcdef-5").await;
    assert_eq!(
        (&page["reset"], ids(&page, "fines").len()),
        (&json!(true), 1)
    );
    let next = page["next"].as_str().unwrap();
    assert_eq!(mario.sync(next).await.get("reset"), None);
    // Of this store, but of a future that was undone.
    let (epoch, _) = next.split_once('-').unwrap();
    assert_eq!(mario.sync(&format!("{epoch}-999999")).await["reset"], true);
    for wrong in ["x", "-", "-1", "abc-", "abc--1", "abc-99999999999999999999"] {
        let reply = mario.get(&format!("/v1/sync?cursor={wrong}")).await;
        assert_eq!(
            (reply.code(), &reply.body["field"]),
            ("invalid-field", &json!("cursor")),
            "{wrong}"
        );
    }
    for wrong in ["0", "1001", "-1", "x"] {
        assert_eq!(
            mario.get(&format!("/v1/sync?limit={wrong}")).await.code(),
            "invalid-field"
        );
    }
}
