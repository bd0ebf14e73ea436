//! The database is gone for a while, or full: a clear code, nothing lost, and everything goes on when it is back.

use std::fs::File;
use std::io::Write as _;

use serde_json::json;
use sqlx::{Connection, SqliteConnection};

use targa_sandbox::Sandbox;

use crate::stage::{
    ANNA, Api, Binary, Claims, EMBEDDED, Issuer, MARIO, OFFICIAL_NOTICE, START, Stage, database,
    eventually, fine_id, preavviso, preavviso_of_yesterday, skipped, write_settings,
};

fn path(number: u16) -> String {
    format!("/v1/officer/preavvisi/{}", fine_id(number))
}

/// Whether the API says that its store is away, and when to come back.
async fn is_away(api: &Api, path: &str) -> bool {
    let reply = api.get(path).await;
    if reply.status.is_success() {
        return false;
    }
    assert_eq!(reply.code(), "service-unavailable", "{reply:?}");
    assert_eq!(reply.headers["retry-after"], "5");
    assert_eq!(reply.body["params"]["seconds"], "5");
    true
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postgres_that_is_gone_for_a_while() {
    let Some((door, store)) = database::behind_a_door().await else {
        skipped("TARGA_TEST_POSTGRES is not set, and an embedded database is never away");
        return;
    };
    let stage = Stage::set_on(&store, START, "").await;
    let (anna, mario) = (stage.signed_in(ANNA), stage.signed_in(MARIO));
    let notices = anna.lease(2).await;
    assert_eq!(
        anna.put(&path(1), &preavviso(&notices[0])).await.status,
        201
    );
    let before = mario.sync("").await;
    door.shut();
    eventually("the sync says so", || is_away(&mario, "/v1/sync")).await;
    let refused = anna.put(&path(2), &preavviso(&notices[1])).await;
    assert_eq!(
        (refused.status.as_u16(), refused.code()),
        (503, "service-unavailable")
    );
    let ready = stage.anonymous().get("/readyz").await;
    assert_eq!(ready.code(), "service-unavailable");
    // Starting anew would not help.
    assert_eq!(stage.anonymous().get("/livez").await.status, 200);
    door.open();
    eventually("it is ready again", || async {
        stage.anonymous().get("/readyz").await.status == 200
    })
    .await;
    // Whoever was told to come back is not told "once more" for what was taken in.
    assert_eq!(
        anna.put(&path(2), &preavviso(&notices[1])).await.status,
        201
    );
    let page = mario.sync(before["next"].as_str().unwrap()).await;
    assert_eq!(page["fines"][0]["id"], fine_id(2));
    assert_eq!(mario.fines().await.len(), 2);
    assert!(stage.app().store.verify_case_log().await.unwrap().is_ok());
}

/// What other instances change is heard again after the database was away.
#[tokio::test(flavor = "multi_thread")]
async fn other_instances_are_heard_again() {
    let Some((door, store)) = database::behind_a_door().await else {
        skipped("TARGA_TEST_POSTGRES is not set, and an embedded database has one instance");
        return;
    };
    let stage = Stage::set_on(&store, START, "").await;
    let other = stage.second_instance().await;
    let anna = stage.signed_in(ANNA);
    let notices = anna.lease(2).await;
    let mario = targa_domain::FiscalCode::parse(MARIO.code).unwrap();
    let mut ear = stage.app().store.hub().listen(&mario);
    door.shut();
    eventually("it is away", || is_away(&anna, "/readyz")).await;
    door.open();
    // Nobody knows what was said meanwhile: everybody is told to look.
    hears(&mut ear).await;
    let anna = Api::new(other.url(), Some(stage.issuer.token(&Claims::of(ANNA))));
    eventually("the other instance serves", || async {
        anna.put(&path(1), &preavviso(&notices[0]))
            .await
            .status
            .is_success()
    })
    .await;
    hears(&mut ear).await;
    other.stop().await;
}

async fn hears(ear: &mut tokio::sync::watch::Receiver<u64>) {
    let heard = tokio::time::timeout(std::time::Duration::from_secs(30), ear.changed());
    heard.await.unwrap().unwrap();
}

/// Somebody else at the file, a backup program for instance, who does not let go.
#[tokio::test(flavor = "multi_thread")]
async fn an_embedded_database_that_somebody_keeps_locked() {
    let stage = Stage::set_embedded().await;
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let file = stage.folder().join("data/targa.db");
    let address = format!("sqlite://{}", file.display());
    let mut somebody = SqliteConnection::connect(&address).await.unwrap();
    sqlx::query("BEGIN IMMEDIATE")
        .execute(&mut somebody)
        .await
        .unwrap();
    let refused = anna.put(&path(1), &preavviso(OFFICIAL_NOTICE)).await;
    assert_eq!(
        (refused.status.as_u16(), refused.code()),
        (503, "service-unavailable")
    );
    // Reading goes on.
    assert_eq!(stage.signed_in(MARIO).fines().await.len(), 0);
    somebody.close().await.unwrap();
    assert_eq!(
        anna.put(&path(1), &preavviso(OFFICIAL_NOTICE)).await.status,
        201
    );
    assert_eq!(stage.signed_in(MARIO).fines().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_is_full() {
    let folder = tempfile::tempdir().unwrap();
    let (issuer, sandbox) = (
        Issuer::start().await,
        Sandbox::start(0, None).await.unwrap(),
    );
    write_settings(folder.path(), issuer.url(), sandbox.url(), EMBEDDED);
    let Some(server) = Binary::serve_on_a_small_disk(folder.path()).await else {
        skipped("no disk can be mounted here, none was filled");
        return;
    };
    let anna = Api::new(server.url(), Some(issuer.token(&Claims::of(ANNA))));
    let template = preavviso_of_yesterday(&anna).await;
    let notices = anna.lease(50).await;
    let issue = async |number: u16| {
        let mut body = template.clone();
        body["notice_number"] = json!(notices[usize::from(number) - 1]);
        anna.put(&path(number), &body).await
    };
    assert_eq!(issue(1).await.status, 201);
    let filler = server.sees(&folder.path().join("data")).join("filler");
    let mut file = File::create(&filler).unwrap();
    while file.write_all(&[0; 512]).is_ok() {}
    // What is left may take some more.
    let mut taken = 1;
    let refused = loop {
        let reply = issue(taken + 1).await;
        if !reply.status.is_success() {
            break reply;
        }
        taken += 1;
    };
    assert_eq!(refused.code(), "service-unavailable");
    assert_eq!(anna.get("/livez").await.status, 200);
    std::fs::remove_file(&filler).unwrap();
    drop(file);
    assert_eq!(issue(taken + 1).await.status, 201);
    for number in 1..=taken {
        assert_eq!(issue(number).await.status, 200, "{number} was acknowledged");
    }
}
