//! Cases of the office's own system over HTTP: row by row, repeatable, refusals told without what stood in the row.

use reqwest::Method;
use serde_json::{Value, json};

use crate::stage::{ANNA, Api, MARIO, OLGA, Reply, Stage, eventually};

const IMPORTS: &str = "/v1/office/imports";
const LINES: &str = "application/x-ndjson";

fn row(reference: &str) -> Value {
    json!({
        "reference": reference, "plate": "AB123CD", "place": "via del Mulino 7",
        "violation": { "hypothesis": "7-14", "committed_at": "2026-10-01T09:40:00" },
        "notified_on": "2026-11-02", "expenses": 1500, "owner": MARIO.code,
    })
}

async fn import(api: &Api, query: &str, kind: &str, rows: String) -> Reply {
    let request = api.request(Method::POST, &format!("{IMPORTS}{query}"));
    api.send(request.header("content-type", kind).body(rows))
        .await
}

fn counts(report: &Value) -> [u64; 4] {
    ["rows", "new", "unchanged", "refused"].map(|name| report[name].as_u64().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_become_cases_once_and_can_be_paid() {
    let stage = Stage::set().await;
    let olga = stage.signed_in(OLGA);
    let rows = || format!("{}\n\n{}\n", row("V/1"), row("V/2"));
    let dry = import(&olga, "?dry_run=true", LINES, rows()).await.ok();
    assert_eq!(counts(&dry), [2, 2, 0, 0]);
    let mario = stage.signed_in(MARIO);
    assert!(mario.fines().await.is_empty());
    let report = import(&olga, "", LINES, rows()).await.ok();
    assert_eq!(counts(&report), [2, 2, 0, 0]);
    let again = import(&olga, "", LINES, rows()).await.ok();
    assert_eq!(counts(&again), [2, 0, 2, 0]);
    let fines = mario.fines().await;
    assert_eq!(fines.len(), 2);
    let notice = fines[0]["notice_number"].as_str().unwrap().to_owned();
    eventually("it can be paid", || async {
        stage.platforms.amount(&notice).await.is_some()
    })
    .await;
}

#[tokio::test]
async fn a_row_that_is_refused_holds_up_no_other() {
    let stage = Stage::set().await;
    let olga = stage.signed_in(OLGA);
    let mut spoilt = row("V/2");
    spoilt["plate"] = json!("?");
    let mut other = row("V/1");
    other["expenses"] = json!(1600);
    let rows = format!("{}\n{spoilt}\n{{\n{other}\n{}\n", row("V/1"), row("V/3"));
    let report = import(&olga, "", LINES, rows).await.ok();
    assert_eq!(counts(&report), [5, 2, 0, 3]);
    assert_eq!(
        report["refusals"],
        json!([
            { "row": 2, "field": "plate", "reason": "invalid-format" },
            { "row": 3, "field": "", "reason": "not-json" },
            { "row": 4, "field": "reference", "reason": "other-content" },
        ])
    );
}

#[tokio::test]
async fn a_spreadsheet_is_taken_too() {
    let stage = Stage::set().await;
    let csv = "reference;plate;place;violation.hypothesis;violation.committed_at;notified_on;owner\r\n\
               V/1;AB123CD;via del Mulino 7;7-14;2026-10-01T09:40:00;2026-11-02;RSSMRA85T10A562S\r\n";
    let olga = stage.signed_in(OLGA);
    let kind = "text/csv; charset=utf-8";
    let report = import(&olga, "", kind, csv.to_owned()).await.ok();
    assert_eq!(counts(&report), [1, 1, 0, 0]);
    assert_eq!(stage.signed_in(MARIO).fines().await.len(), 1);
}

#[tokio::test]
async fn what_is_no_import_is_a_problem() {
    let stage = Stage::set().await;
    let olga = stage.signed_in(OLGA);
    let kind = import(&olga, "", "application/json", "{}".to_owned()).await;
    assert_eq!((kind.status.as_u16(), kind.code()), (415, "malformed-body"));
    let query = import(&olga, "?dry_run=maybe", LINES, String::new()).await;
    assert_eq!(query.code(), "invalid-field");
    let heading = import(&olga, "", "text/csv", "plate,place\n".to_owned()).await;
    assert_eq!(
        (heading.code(), &heading.body["field"]),
        ("invalid-field", &json!("heading"))
    );
    let none = import(&olga, "", LINES, String::new()).await.ok();
    assert_eq!(counts(&none), [0, 0, 0, 0]);
    for person in [MARIO, ANNA] {
        let refused = import(&stage.signed_in(person), "", LINES, String::new()).await;
        assert_eq!(refused.code(), "forbidden");
    }
}
