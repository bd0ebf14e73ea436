//! The commands of the binary, on the store that a server serves from.

use std::process::Output;

use serde_json::{Value, json};

use crate::stage::{
    ANNA, MARIO, OFFICIAL_NOTICE, Stage, eventually, fine_id, preavviso, run_binary,
};

fn said(output: &Output) -> String {
    let all = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8(all).unwrap()
}

async fn well(stage: &Stage, arguments: &[&str]) -> String {
    let output = run_binary(stage.folder(), arguments).await;
    assert!(output.status.success(), "{arguments:?}: {}", said(&output));
    String::from_utf8(output.stdout).unwrap()
}

async fn issue(stage: &Stage) -> String {
    let anna = stage.signed_in(ANNA);
    let notice = anna.lease(1).await.remove(0);
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    assert_eq!(anna.put(&path, &preavviso(&notice)).await.status, 201);
    notice
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_and_the_jobs_are_told() {
    let stage = Stage::set().await;
    issue(&stage).await;
    assert!(well(&stage, &["verify"]).await.contains("every seal holds"));
    assert!(well(&stage, &["check"]).await.contains("the settings hold"));
    eventually("a job is on record", || async {
        let output = run_binary(stage.folder(), &["jobs"]).await;
        said(&output).contains("receipts")
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn online_each_setting_is_asked() {
    let stage = Stage::set().await;
    let told = well(&stage, &["check", "--online"]).await;
    for setting in ["store", "sign_in.issuer", "pagopa.receipts_url"] {
        assert!(told.contains(&format!("{setting}: answers")), "{told}");
    }
    stage.issuer.set_down(true);
    let output = run_binary(stage.folder(), &["check", "--online"]).await;
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("sign_in.issuer: discovery answers 502"));
}

/// What was given out after the copy is not given out again, and clients begin anew.
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_put_back() {
    let stage = Stage::set_embedded().await;
    issue(&stage).await;
    let before = stage.signed_in(MARIO).sync("").await;
    well(&stage, &["backup", "copy.db"]).await;
    let again = run_binary(stage.folder(), &["backup", "copy.db"]).await;
    assert!(said(&again).contains("there is a file of that name"));
    let late = stage.signed_in(ANNA).lease(3).await;
    let used = run_binary(stage.folder(), &["restore", "copy.db"]).await;
    assert!(!used.status.success() && said(&used).contains("stop the server first"));
    let stage = stage
        .restart_after(async |folder| {
            let output = run_binary(folder, &["restore", "copy.db"]).await;
            assert!(output.status.success(), "{}", said(&output));
        })
        .await;
    let numbers = stage.signed_in(ANNA).lease(3).await;
    assert!(numbers.iter().all(|number| !late.contains(number)));
    assert!(numbers.iter().min() > late.iter().max());
    let page = stage
        .signed_in(MARIO)
        .sync(before["next"].as_str().unwrap())
        .await;
    assert_eq!(page["reset"], true);
    assert_eq!(page["fines"][0]["id"], json!(fine_id(1)));
    assert_eq!(stage.app().store.verify_case_log().await.unwrap(), Ok(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_copy_is_not_put_back() {
    let stage = Stage::set_embedded().await;
    std::fs::write(stage.folder().join("no.db"), "words").unwrap();
    let output = run_binary(stage.folder(), &["restore", "no.db"]).await;
    assert!(!output.status.success() && said(&output).contains("no.db"));
}

#[tokio::test(flavor = "multi_thread")]
async fn fines_are_made_once_and_hold() {
    let stage = Stage::set().await;
    assert_eq!(
        well(&stage, &["seed", "--fines", "1200"]).await,
        "1200 new, the rest was there\n"
    );
    assert_eq!(
        well(&stage, &["seed", "--fines", "1210"]).await,
        "10 new, the rest was there\n"
    );
    let store = &stage.app().store;
    assert!(store.verify_case_log().await.unwrap().is_ok());
    let first = "0197b000-0000-7000-8000-000000000007".parse().unwrap();
    let fine = store.fine(first).await.unwrap().unwrap();
    assert_eq!(fine.state.as_str(), "paid");
    assert!(fine.receipt.is_some());
}

fn row(reference: &str) -> Value {
    json!({
        "reference": reference, "plate": "AB123CD", "place": "via del Mulino 7",
        "violation": { "hypothesis": "7-14", "committed_at": "2026-02-03T17:25:00" },
        "notified_on": "2026-03-02", "expenses": 1500,
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn cases_of_the_office_are_taken_in_row_by_row() {
    let stage = Stage::set().await;
    let mut wrong = row("V/3");
    wrong["plate"] = json!("??");
    let mut other = row("V/1");
    other["place"] = json!("elsewhere");
    let mut early = row("V/4");
    early["notified_on"] = json!("2026-01-01");
    let rows = [row("V/1"), row("V/2"), wrong, other, early];
    let lines = rows.map(|row| row.to_string()).join("\n") + "\nno json\n";
    std::fs::write(stage.folder().join("cases.jsonl"), lines).unwrap();
    let refused = "{\"row\":3,\"field\":\"plate\",\"reason\":\"invalid-format\"}\n";
    let dry = run_binary(stage.folder(), &["import", "cases.jsonl", "--dry-run"]).await;
    let first = run_binary(stage.folder(), &["import", "cases.jsonl"]).await;
    assert_eq!(dry.stdout, first.stdout, "{}", said(&dry));
    let told = said(&first);
    assert!(told.contains(refused), "{told}");
    for part in [
        "{\"row\":4,\"field\":\"reference\",\"reason\":\"other-content\"}",
        "{\"row\":5,\"field\":\"notified_on\",\"reason\":\"before\"}",
        "{\"row\":6,\"field\":\"\",\"reason\":\"not-json\"}",
        "{\"rows\":6,\"new\":2,\"unchanged\":0,\"refused\":4}",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    assert_eq!(stage.signed_in(MARIO).fines().await.len(), 2);
    let again = said(&run_binary(stage.folder(), &["import", "cases.jsonl"]).await);
    assert!(again.contains("\"new\":0,\"unchanged\":2"), "{again}");
    // The same case from a spreadsheet is the same case.
    let csv = "reference;plate;place;violation.hypothesis;violation.committed_at;notified_on;expenses\n\
               V/1;AB123CD;via del Mulino 7;7-14;2026-02-03T17:25:00;2026-03-02;1500\n";
    std::fs::write(stage.folder().join("cases.csv"), csv).unwrap();
    let spreadsheet = well(&stage, &["import", "cases.csv"]).await;
    assert!(spreadsheet.contains("\"unchanged\":1"), "{spreadsheet}");
    assert_ne!(OFFICIAL_NOTICE, stage.signed_in(ANNA).lease(1).await[0]);
}
