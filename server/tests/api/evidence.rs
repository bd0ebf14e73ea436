//! Images of a fine: in parts, looked at, kept without what the camera wrote.

use reqwest::Method;
use serde_json::{Value, json};

use crate::stage::{
    ANNA, Api, MARIA, MARIO, PAOLO, Reply, Stage, fine_id, picture, picture_of_a_telephone,
    preavviso, says, sha256,
};

const IMAGE: &str = "01990000-0000-7000-a000-000000000001";

async fn with_a_fine() -> Stage {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    let number = anna.lease(1).await.remove(0);
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    assert_eq!(anna.put(&path, &preavviso(&number)).await.status, 201);
    stage
}

fn path(image: &str) -> String {
    format!("/v1/officer/preavvisi/{}/evidence/{image}", fine_id(1))
}

fn announcement(whole: &[u8]) -> Value {
    json!({ "bytes": whole.len(), "sha256": sha256(whole) })
}

async fn part(api: &Api, image: &str, offset: usize, bytes: &[u8]) -> Reply {
    let path = format!("{}/parts/{offset}", path(image));
    let request = api.request(Method::PUT, &path).body(bytes.to_vec());
    api.send(request.header("content-type", "application/octet-stream"))
        .await
}

#[tokio::test]
async fn in_parts_it_becomes_an_image_that_its_owner_sees() {
    let stage = with_a_fine().await;
    let (anna, mario) = (stage.signed_in(ANNA), stage.signed_in(MARIO));
    let before = mario.sync("").await["next"].as_str().unwrap().to_owned();
    let whole = picture(2000, 120);
    let (first, second) = whole.split_at(whole.len() / 2);
    let started = anna.put(&path(IMAGE), &announcement(&whole)).await.ok();
    assert_eq!(started, json!({ "received": 0, "complete": false }));
    let half = part(&anna, IMAGE, 0, first).await.ok();
    assert_eq!(half, json!({ "received": first.len(), "complete": false }));
    // Each step again: nothing changes.
    assert_eq!(
        anna.put(&path(IMAGE), &announcement(&whole)).await.ok(),
        half
    );
    assert_eq!(part(&anna, IMAGE, 0, first).await.ok(), half);
    let done = part(&anna, IMAGE, first.len(), second).await.ok();
    assert_eq!(done, json!({ "received": whole.len(), "complete": true }));
    assert_eq!(part(&anna, IMAGE, first.len(), second).await.ok(), done);
    assert_eq!(
        anna.put(&path(IMAGE), &announcement(&whole)).await.ok(),
        done
    );
    // Its owner hears of it once and fetches it.
    let page = mario.sync(&before).await;
    let evidence = &page["fines"][0]["evidence"][0];
    assert_eq!(
        (&evidence["id"], &evidence["width"], &evidence["height"]),
        (&json!(IMAGE), &json!(1600), &json!(96))
    );
    for api in [&mario, &anna] {
        let answer = api
            .request(Method::GET, &format!("/v1/evidence/{IMAGE}"))
            .send()
            .await
            .unwrap();
        assert_eq!(answer.headers()["content-type"], "image/jpeg");
        let tag = answer.headers()["etag"].clone();
        let bytes = answer.bytes().await.unwrap();
        assert_eq!(
            Some(bytes.len()),
            evidence["bytes"]
                .as_u64()
                .map(|n| usize::try_from(n).unwrap())
        );
        let again = api.request(Method::GET, &format!("/v1/evidence/{IMAGE}"));
        assert_eq!(
            again
                .header("if-none-match", tag)
                .send()
                .await
                .unwrap()
                .status(),
            304
        );
    }
}

/// What the camera wrote about place and position goes no further than the server; the picture stands upright.
#[tokio::test]
async fn nobody_is_given_what_the_camera_wrote() {
    let stage = with_a_fine().await;
    let (anna, mario) = (stage.signed_in(ANNA), stage.signed_in(MARIO));
    let whole = picture_of_a_telephone(2400, 120, "45.31N 9.50E");
    assert!(says(&whole, "Exif") && says(&whole, "45.31N"));
    anna.put(&path(IMAGE), &announcement(&whole)).await.ok();
    part(&anna, IMAGE, 0, &whole).await.ok();
    let evidence = &mario.fines().await[0]["evidence"][0];
    assert_eq!(
        (&evidence["width"], &evidence["height"]),
        (&json!(80), &json!(1600))
    );
    for api in [&mario, &anna] {
        let request = api.request(Method::GET, &format!("/v1/evidence/{IMAGE}"));
        let bytes = request.send().await.unwrap().bytes().await.unwrap();
        assert!(bytes.starts_with(&[0xff, 0xd8]));
        assert!(!says(&bytes, "Exif") && !says(&bytes, "45.31N"));
    }
}

#[tokio::test]
async fn other_peoples_images_are_nobodys() {
    let stage = with_a_fine().await;
    let anna = stage.signed_in(ANNA);
    let whole = picture(30, 20);
    anna.put(&path(IMAGE), &announcement(&whole)).await.ok();
    let paolo = stage.signed_in(PAOLO);
    assert_eq!(
        paolo.put(&path(IMAGE), &announcement(&whole)).await.code(),
        "not-found"
    );
    assert_eq!(part(&paolo, IMAGE, 0, &whole).await.code(), "not-found");
    part(&anna, IMAGE, 0, &whole).await.ok();
    for person in [MARIA, PAOLO] {
        let reply = stage
            .signed_in(person)
            .get(&format!("/v1/evidence/{IMAGE}"))
            .await;
        assert_eq!(reply.code(), "not-found");
    }
    let unannounced = part(&anna, "01990000-0000-7000-a000-000000000009", 0, &whole).await;
    assert_eq!(unannounced.code(), "not-found");
}

#[tokio::test]
async fn what_is_no_image_is_said_to_be_none_each_time() {
    let stage = with_a_fine().await;
    let anna = stage.signed_in(ANNA);
    let good = picture(30, 20);
    for (number, whole) in [
        &b"%PDF-1.7 nothing to see"[..],
        b"<svg xmlns='x'/>",
        &good[..60],
    ]
    .into_iter()
    .enumerate()
    {
        let image = format!("01990000-0000-7000-a000-00000000001{number}");
        anna.put(&path(&image), &announcement(whole)).await.ok();
        let refused = part(&anna, &image, 0, whole).await;
        assert_eq!(
            (refused.status.as_u16(), refused.code()),
            (422, "not-an-image")
        );
        assert_eq!(part(&anna, &image, 0, whole).await.code(), "not-an-image");
        assert_eq!(
            anna.put(&path(&image), &announcement(whole)).await.code(),
            "not-an-image"
        );
    }
    assert_eq!(
        stage.signed_in(MARIO).fines().await[0].get("evidence"),
        None
    );
}

#[tokio::test]
async fn gaps_overlaps_and_other_content_are_told() {
    let stage = with_a_fine().await;
    let anna = stage.signed_in(ANNA);
    let whole = picture(30, 20);
    anna.put(&path(IMAGE), &announcement(&whole)).await.ok();
    let gap = part(&anna, IMAGE, 10, &whole[10..20]).await;
    assert_eq!(
        (gap.code(), &gap.body["params"]["received"]),
        ("conflict", &json!("0"))
    );
    part(&anna, IMAGE, 0, &whole[..10]).await.ok();
    let mut other = whole[..10].to_vec();
    other[5] ^= 1;
    for (offset, bytes) in [(0, &other[..]), (0, &whole[..5]), (5, &whole[5..15])] {
        let reply = part(&anna, IMAGE, offset, bytes).await;
        assert_eq!(
            (reply.code(), &reply.body["params"]["received"]),
            ("conflict", &json!("10"))
        );
    }
    for (offset, bytes) in [
        (10, &whole[..]),
        (10, &[][..]),
        (u32::MAX as usize, &whole[..5]),
    ] {
        assert_eq!(
            part(&anna, IMAGE, offset, bytes).await.code(),
            "invalid-field"
        );
    }
    // Another image under the same key.
    assert_eq!(
        anna.put(&path(IMAGE), &announcement(b"other")).await.code(),
        "conflict"
    );
    // What arrived is not what was announced: from the beginning.
    let mut spoilt = whole[10..].to_vec();
    spoilt[7] ^= 1;
    let reply = part(&anna, IMAGE, 10, &spoilt).await;
    assert_eq!(
        (reply.code(), &reply.body["field"]),
        ("invalid-field", &json!("sha256"))
    );
    let again = anna.put(&path(IMAGE), &announcement(&whole)).await.ok();
    assert_eq!(again["received"], 0);
    assert_eq!(part(&anna, IMAGE, 0, &whole).await.ok()["complete"], true);
}

#[tokio::test]
async fn an_announcement_has_its_limits() {
    let stage = with_a_fine().await;
    let anna = stage.signed_in(ANNA);
    let digest = "0".repeat(64);
    for (bytes, sha256, field) in [
        (0, digest.as_str(), "bytes"),
        (10 * 1024 * 1024 + 1, digest.as_str(), "bytes"),
        (5, "00", "sha256"),
        (5, "Z", "sha256"),
    ] {
        let reply = anna
            .put(&path(IMAGE), &json!({ "bytes": bytes, "sha256": sha256 }))
            .await;
        assert_eq!(
            (reply.code(), &reply.body["field"]),
            ("invalid-field", &json!(field))
        );
    }
    for number in 0..8 {
        let image = format!("01990000-0000-7000-a000-00000000002{number}");
        anna.put(&path(&image), &announcement(b"x")).await.ok();
    }
    let ninth = anna.put(&path(IMAGE), &announcement(b"x")).await;
    assert_eq!(ninth.body["params"]["reason"], "too-many");
}
