//! Where a verbale goes: where its addressee asks for it, once the address is known to be theirs.

use serde_json::{Value, json};

use super::path::{DISCOUNT_OVER, DRAWN_UP, EVERYTHING, ISSUED, asked, handed_over, issue};
use crate::contacts::verified;
use crate::stage::{MARIO, Stage};

const NOTIFIER: &str = "\n[notifier]\nurl = \"{sandbox}/notifier\"\ntoken_file = \"pagopa.key\"\n";

/// The address that SEND is told.
async fn told(verify: bool) -> Value {
    let stage = Stage::set_at(ISSUED, &format!("{EVERYTHING}{NOTIFIER}")).await;
    let mario = stage.signed_in(MARIO);
    let wish = json!({
        "notification": "pec", "pec": "studio@pec.example", "send": false, "io": true, "app": true,
    });
    mario.put("/v1/contacts", &wish).await.ok();
    if verify {
        verified(&stage, &mario, "pec").await;
    }
    issue(&stage).await;
    stage.go_to(DISCOUNT_OVER).await;
    asked(&stage, 8300).await;
    stage.go_to(DRAWN_UP).await;
    handed_over(&stage).await;
    let requests = stage.platforms.requests("send").await;
    let mut bodies = requests.iter().map(|request| &request["body"]);
    let request = bodies.find(|body| body["recipients"].is_array()).unwrap();
    request["recipients"][0]["digitalDomicile"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_verified_pec_is_where_it_goes() {
    assert_eq!(told(true).await["address"], "studio@pec.example");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_anybody_could_have_named_is_not() {
    assert_eq!(told(false).await["address"], "mario.rossi@pec.example");
}
