//! Instances as processes of their own: one is killed in the middle of a call, and what it was at is done once.

use serde_json::json;
use targa_sandbox::Sandbox;

use crate::stage::{
    ANNA, Api, Binary, Claims, EMBEDDED, Issuer, MARIO, Platforms, database, eventually, fine_id,
    preavviso_of_yesterday, run_binary, write_settings,
};

/// On PostgreSQL the other instance serves all the while and takes the jobs over; on the embedded database there is
/// one at a time.
#[tokio::test(flavor = "multi_thread")]
async fn what_a_killed_instance_was_at_the_next_one_does() {
    let folder = tempfile::tempdir().unwrap();
    let issuer = Issuer::start().await;
    let platforms = Platforms::new(Sandbox::start(0, None).await.unwrap());
    let store = database::one_of_its_own().await;
    write_settings(folder.path(), issuer.url(), platforms.url(), &store);
    let seeded = run_binary(folder.path(), &["seed", "--demo"]).await;
    assert!(seeded.status.success(), "{seeded:?}");
    let mut first = Binary::serve(folder.path()).await;
    let as_one = |server: &Binary, person| {
        let token = issuer.token(&Claims::of(person));
        Api::new(server.url(), Some(token))
    };
    // Whoever tells pagoPA has taken that job, before there is anybody else.
    eventually("the first is at work", || async {
        !platforms.requests("gpd").await.is_empty()
    })
    .await;
    let mut beside = None;
    if store != EMBEDDED {
        beside = Some(Binary::serve(folder.path()).await);
    }
    // The platform takes a minute over each call: the first instance waits for it when it is killed.
    platforms.delay("gpd", 60_000, 1000).await;
    let anna = as_one(beside.as_ref().unwrap_or(&first), ANNA);
    let mut body = preavviso_of_yesterday(&anna).await;
    let notice = anna.lease(1).await.remove(0);
    body["notice_number"] = json!(notice);
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    assert_eq!(anna.put(&path, &body).await.status, 201);
    eventually("a call is under way", || async {
        let faults = platforms.look("faults").await;
        faults["faults"][0]["times"].as_u64().unwrap() < 1000
    })
    .await;
    first.kill();
    platforms.heal().await;
    let next = match beside {
        Some(beside) => beside,
        None => Binary::serve(folder.path()).await,
    };
    eventually("payable", || async {
        platforms.amount(&notice).await.is_some()
    })
    .await;
    platforms.pay(&notice).await;
    let mario = as_one(&next, MARIO);
    eventually("paid", || async {
        let fine = mario.get(&format!("/v1/fines/{}", fine_id(1))).await.ok();
        fine["state"] == "paid"
    })
    .await;
    let receipts = mario.get("/v1/receipts").await.ok();
    let of_it = receipts["receipts"].as_array().unwrap().iter();
    assert_eq!(of_it.filter(|one| one["fine"] == fine_id(1)).count(), 1);
    let verified = run_binary(folder.path(), &["verify"]).await;
    assert!(verified.status.success(), "{verified:?}");
}
