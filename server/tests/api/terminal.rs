//! The commands of the binary, on the store that a server serves from.

use std::process::Output;

use serde_json::{Value, json};

use crate::stage::{
    ANNA, MARIO, OFFICIAL_NOTICE, START, Stage, database, eventually, fine_id, preavviso,
    run_binary, run_job,
};

pub(crate) fn said(output: &Output) -> String {
    let all = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8(all).unwrap()
}

pub(crate) async fn well(stage: &Stage, arguments: &[&str]) -> String {
    let output = run_binary(stage.folder(), arguments).await;
    assert!(output.status.success(), "{arguments:?}: {}", said(&output));
    String::from_utf8(output.stdout).unwrap()
}

pub(crate) async fn issue(stage: &Stage) -> String {
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

/// What a person must look at: a job that fails, a receipt nobody can read; the exit code says that there is something.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_well_is_told_and_counts_as_a_finding() {
    let stage = Stage::set_with("\n[platforms]\nfailures_before_rest = 1000\n").await;
    let jobs = async || run_binary(stage.folder(), &["jobs"]).await;
    run_job(stage.app(), "receipts").await;
    let output = jobs().await;
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    stage.platforms.fault("receipts", "fail", 100_000).await;
    run_job(stage.app(), "receipts").await;
    let output = jobs().await;
    assert_eq!(output.status.code(), Some(1));
    let told = said(&output);
    let line = told.lines().find(|line| line.starts_with("receipts "));
    let line = line.unwrap_or_else(|| panic!("{told}"));
    assert!(line.contains("503") && !line.ends_with("well"), "{line}");
    stage.platforms.heal().await;
    run_job(stage.app(), "receipts").await;
    let output = jobs().await;
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let mut store = database::of(&stage.config().store).await;
    sqlx::query(
        "INSERT INTO unread_receipts (iuv, paid_at, since, given_up_at) VALUES ($1, $2, $2, $3)",
    )
    .bind("02032002700000999")
    .bind(1_763_000_000_i64)
    .bind(START.parse::<jiff::Timestamp>().unwrap().as_second())
    .execute(&mut store)
    .await
    .unwrap();
    let output = jobs().await;
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).contains("IUV 02032002700000999"),
        "{}",
        said(&output)
    );
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
