//! What was acknowledged is there afterwards.

use serde_json::json;

use targa_server::config::StorePlace;

use crate::stage::{ANNA, MARIO, OFFICIAL_NOTICE, Stage, eventually, fine_id, preavviso};

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_changes_nothing() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    let issued = anna.put(&path, &preavviso(OFFICIAL_NOTICE)).await.ok();
    let before = stage.signed_in(MARIO).sync("").await;
    let stage = stage.restart().await;
    let after = stage.signed_in(MARIO).sync("").await;
    assert_eq!(after["fines"], json!([issued]));
    assert_eq!(
        (&after["next"], &after["vehicles"]),
        (&before["next"], &before["vehicles"])
    );
    // A cursor goes on where it was.
    let page = stage
        .signed_in(MARIO)
        .sync(before["next"].as_str().unwrap())
        .await;
    assert_eq!((&page["fines"], page.get("reset")), (&json!([]), None));
    let again = stage
        .signed_in(ANNA)
        .put(&path, &preavviso(OFFICIAL_NOTICE))
        .await;
    assert_eq!((again.status.as_u16(), again.body), (200, issued));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_of_the_files_taken_in_the_middle_has_every_acknowledged_fine() {
    let stage = Stage::set_embedded().await;
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    assert_eq!(
        anna.put(&path, &preavviso(OFFICIAL_NOTICE)).await.status,
        201
    );
    // As a power cut would leave them: nobody closed anything. The jobs have written what they had to write, so that the
    // two files are of one moment.
    eventually("payable", || async {
        stage.platforms.amount(OFFICIAL_NOTICE).await == Some(5810)
            && nothing_to_tell(&stage.app().store, &stage).await
    })
    .await;
    let cut = tempfile::tempdir().unwrap();
    for file in ["targa.db", "targa.db-wal"] {
        std::fs::copy(
            stage.folder().join("data").join(file),
            cut.path().join(file),
        )
        .unwrap();
    }
    let store = targa_server::store::Store::open(&StorePlace::File(cut.path().join("targa.db")))
        .await
        .unwrap();
    let fine = store
        .fine(fine_id(1).parse().unwrap())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(fine.notice_number.to_string(), OFFICIAL_NOTICE);
    // What the jobs had done is there, too: nothing is told twice.
    assert!(nothing_to_tell(&store, &stage).await);
    store.close().await;
}

async fn nothing_to_tell(store: &targa_server::store::Store, stage: &Stage) -> bool {
    let clock = &stage.app().clock;
    let waiting = store.positions_to_tell(clock.now(), clock.today(), 10);
    waiting.await.unwrap().is_empty()
}

#[tokio::test]
async fn the_file_is_ours_alone() {
    use std::os::unix::fs::PermissionsExt;
    let stage = Stage::set_embedded().await;
    let data = stage.folder().join("data");
    for entry in std::fs::read_dir(data).unwrap() {
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{:?}", entry.file_name());
    }
}

/// What lies on the disk, held still: a change here needs a migration, never an edit of an old one.
#[tokio::test(flavor = "multi_thread")]
async fn the_form_of_the_file() {
    use sqlx::{Connection, Row};
    let stage = Stage::set_embedded().await;
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    anna.put(&path, &preavviso(OFFICIAL_NOTICE)).await.ok();
    let file = stage.folder().join("data/targa.db");
    let address = format!("sqlite://{}", file.display());
    let mut file = sqlx::SqliteConnection::connect(&address).await.unwrap();
    let schema = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '\\_sqlx%' ESCAPE '\\' ORDER BY name";
    let schema: Vec<String> = sqlx::query_scalar(schema)
        .fetch_all(&mut file)
        .await
        .unwrap();
    insta::assert_snapshot!("schema", schema.join(";\n"));
    let row = sqlx::query("SELECT violation, line, request FROM fines")
        .fetch_one(&mut file)
        .await
        .unwrap();
    let kept = |column: &str| row.get::<String, _>(column);
    let kept = [kept("violation"), kept("line"), kept("request")];
    insta::assert_snapshot!("documents", kept.join("\n"));
    // The log of changes cannot be rewritten.
    for sql in ["DELETE FROM changes", "UPDATE changes SET person = ''"] {
        assert!(sqlx::query(sql).execute(&mut file).await.is_err(), "{sql}");
    }
    file.close().await.unwrap();
}
