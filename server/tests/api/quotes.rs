//! "Quanto devo?": the domain's answer, and typed refusals.

use serde_json::{Value, json};

use crate::stage::Stage;

fn reference_fine() -> Value {
    json!({
        "violation": {
            "hypothesis": "142-8",
            "committed_at": "2025-12-02T10:40:00",
            "speed": { "measured": 72, "limit": 50 },
        },
        "start": { "kind": "notified", "on": "2026-01-10" },
        "expenses": 1500,
    })
}

/// docs/law.md, worked example "Life of one fine".
#[tokio::test]
async fn the_life_of_one_fine() {
    let stage = Stage::set().await;
    let reply = stage
        .anonymous()
        .post("/v1/quotes", &reference_fine())
        .await;
    insta::assert_json_snapshot!("life_of_one_fine", reply.shown());
    let windows = reply.body["schedule"]["windows"].as_array().unwrap();
    let line: Vec<_> = windows
        .iter()
        .map(|w| (w["first"].as_str().unwrap(), w["amount"].as_i64().unwrap()))
        .collect();
    assert_eq!(
        line[..5],
        [
            ("2026-01-10", 13_610),
            ("2026-01-16", 18_800),
            ("2026-03-12", 36_200),
            ("2026-09-12", 39_670),
            ("2027-03-12", 43_140)
        ]
    );
    assert_eq!(line.last().unwrap().1, 57_020);
}

#[tokio::test]
async fn a_slip_has_the_municipalitys_windows() {
    let stage = Stage::set().await;
    let request = json!({
        "violation": { "hypothesis": "7-14", "committed_at": "2026-11-20T09:40:00" },
        "start": { "kind": "preavviso", "issued_on": "2026-11-20" },
    });
    insta::assert_json_snapshot!(
        "slip",
        stage.anonymous().post("/v1/quotes", &request).await.shown()
    );
}

#[tokio::test]
async fn what_cannot_be_is_named() {
    let stage = Stage::set().await;
    let mut seen = Vec::new();
    for (pointer, value) in [
        ("/violation/committed_at", json!("2026-02-30T10:00:00")),
        ("/violation/committed_at", json!("1950-01-01T10:00:00")),
        ("/violation/hypothesis", json!("999-9")),
        ("/violation/speed/measured", json!(52)),
        ("/violation/speed/measured", json!(-3)),
        ("/violation/vehicle", json!("zeppelin")),
        ("/violation/color", json!("red")),
        ("/start/on", json!("2025-12-01")),
        ("/start/kind", json!("rumour")),
        ("/expenses", json!(-1)),
        ("/expenses", json!(12.5)),
        ("/expenses", json!(i64::MAX)),
    ] {
        let mut request = reference_fine();
        let (parent, field) = pointer.rsplit_once('/').unwrap();
        request.pointer_mut(parent).unwrap()[field] = value.clone();
        let reply = stage.anonymous().post("/v1/quotes", &request).await;
        assert_eq!(
            (reply.status.as_u16(), reply.code().len()),
            (422, reply.code().len()),
            "{pointer} {value}"
        );
        seen.push(json!([
            pointer,
            value,
            reply.body["code"],
            reply.body["field"],
            reply.body["params"]
        ]));
    }
    let mut slip = reference_fine();
    slip["start"] = json!({ "kind": "preavviso", "issued_on": "2025-12-02" });
    let reply = stage.anonymous().post("/v1/quotes", &slip).await;
    seen.push(json!([
        "expenses of a slip",
        reply.body["code"],
        reply.body["field"]
    ]));
    insta::assert_json_snapshot!("refused", seen);
}
