//! The demo's content: made once, and what the demo shows.

use serde_json::{Value, json};
use targa_server::clock::SystemInstants;
use targa_server::config::read_config;
use targa_server::{seed_demo, start};

use crate::stage::{
    Api, Claims, Issuer, MARIA, MARIO, Person, Platforms, START, TestClock, database, eventually,
    write_settings,
};

#[tokio::test(flavor = "multi_thread")]
async fn the_demo() {
    let folder = tempfile::tempdir().unwrap();
    let issuer = Issuer::start().await;
    let platforms = Platforms::new(targa_sandbox::Sandbox::start(0, None).await.unwrap());
    platforms.set_clock(START).await;
    let file = write_settings(
        folder.path(),
        issuer.url(),
        platforms.url(),
        &database::one_of_its_own().await,
    );
    let config = || read_config(&file, None).unwrap();
    assert_eq!(seed_demo(&config(), TestClock::at(START)).await.unwrap(), 8);
    assert_eq!(seed_demo(&config(), SystemInstants).await.unwrap(), 0);
    let server = start(config(), TestClock::at(START)).await.unwrap();
    let of = |person| Api::new(server.url(), Some(issuer.token(&Claims::of(person))));
    let mario = of(MARIO).fines().await;
    let maria = of(MARIA).fines().await;
    insta::assert_json_snapshot!("mario", told(&mario));
    insta::assert_json_snapshot!("maria", told(&maria));
    // Its position is opened like any other's, at what is owed on that day.
    let notice = mario[0]["notice_number"].as_str().unwrap();
    eventually("payable", || async {
        platforms.amount(notice).await == Some(39_670)
    })
    .await;
    // A paid one is not told.
    let paid = maria[0]["notice_number"].as_str().unwrap();
    assert_eq!(platforms.position(paid).await, Value::Null);
    // Whatever the day, the discount, instalments and the driver's data are still to be had.
    let giulia = of(Person {
        code: "NREGLI90D52L219K",
        roles: &[],
    });
    let giulia = giulia.fines().await;
    insta::assert_json_snapshot!("giulia", told(&giulia));
    server.stop().await;
}

/// The fines without the words of their lines, which the quotes' snapshot holds.
fn told(fines: &[Value]) -> Vec<Value> {
    let mut fines = fines.to_vec();
    for fine in &mut fines {
        for window in fine["schedule"]["windows"].as_array_mut().unwrap() {
            *window = json!([window["first"], window["last"], window["amount"]]);
        }
    }
    fines
}
