//! Copies of the store, put back.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use targa_server::config::StorePlace;

use crate::stage::{ANNA, MARIO, Stage, fine_id, run_binary, skipped};
use crate::terminal::{issue, said, well};

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
    goes_on(&stage, &before, &late).await;
}

/// After a copy was put back.
async fn goes_on(stage: &Stage, before: &Value, late: &[String]) {
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

/// A program of PostgreSQL, to its end.
async fn postgres_tool(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new(arguments[0]);
    command.args(&arguments[1..]).current_dir(folder);
    let output = tokio::task::spawn_blocking(move || command.output().unwrap())
        .await
        .unwrap();
    assert!(output.status.success(), "{}", said(&output));
}

/// The same with PostgreSQL's own tools and `restored`, as docs/operation.md says.
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_of_postgresqls_own_is_put_back() {
    let stage = Stage::set().await;
    let StorePlace::Postgres(url) = stage.config().store else {
        skipped("TARGA_TEST_POSTGRES is not set, nothing was copied with pg_dump");
        return;
    };
    let url = url.expose().to_owned();
    issue(&stage).await;
    let before = stage.signed_in(MARIO).sync("").await;
    let dump = ["pg_dump", "--format=custom", "--file=copy.dump", &url];
    postgres_tool(stage.folder(), &dump).await;
    let late = stage.signed_in(ANNA).lease(3).await;
    let stage = stage
        .restart_after(async |folder| {
            let restore = [
                "pg_restore",
                "--clean",
                "--single-transaction",
                "--dbname",
                &url,
            ];
            postgres_tool(folder, &[&restore[..], &["copy.dump"]].concat()).await;
            let output = run_binary(folder, &["restored"]).await;
            assert!(output.status.success(), "{}", said(&output));
        })
        .await;
    goes_on(&stage, &before, &late).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_copy_is_not_put_back() {
    let stage = Stage::set_embedded().await;
    std::fs::write(stage.folder().join("no.db"), "words").unwrap();
    let output = run_binary(stage.folder(), &["restore", "no.db"]).await;
    assert!(!output.status.success() && said(&output).contains("no.db"));
}
