//! What the tasks share.

use std::time::Duration;

use anyhow::{Result, ensure};
use reqwest::Method;
use serde_json::{Value, json};
use targa_e2e::{
    drive::{
        app::Audience,
        page::{Page, SOON},
    },
    path::{cast::Cast, demo, office::Office, sign_in},
};

/// How long something may take from one side over server and platforms to the other's screen.
pub(crate) const ARRIVES: Duration = Duration::from_secs(45);

/// Where the office's verbale happened.
pub(crate) const PLACE: &str = "corso dei Platani 7";

/// A plate that the demo knows nothing of.
pub(crate) const MARIOS_OTHER_CAR: &str = "GH789JK";

/// The office's verbale lies open in Mario's app.
pub(crate) async fn with_a_verbale(cast: &mut Cast) -> Result<(Page, Office)> {
    let office = Office::signs_in(cast).await?;
    office.brings_a_verbale("V/2026/009001", PLACE).await?;
    let app = sign_in::at_the_desk(cast, demo::MARIO).await?;
    opens(&app, PLACE).await?;
    Ok((app, office))
}

/// Closes the app and opens it and the fine again.
pub(crate) async fn reopens(cast: &mut Cast) -> Result<Page> {
    let app = cast.opens(Audience::Citizen).await?;
    opens(&app, PLACE).await?;
    Ok(app)
}

/// Opens the fine of this place from the list.
pub(crate) async fn opens(app: &Page, place: &str) -> Result<()> {
    app.tap("#nav-fines").await?;
    app.tap_the_one_that_says("#fine-list [data-fine]", place)
        .await?;
    app.says("#fine-place", place, SOON).await.map(drop)
}

/// What a platform answers to who looks at it from beside.
pub(crate) async fn platforms(cast: &Cast, path: &str) -> Result<Value> {
    let text = calls(cast, Method::GET, path, None).await?;
    Ok(serde_json::from_str(&text)?)
}

/// Pays at the bar, by the code.
pub(crate) async fn pays_at_the_bar(cast: &Cast, code: &str) -> Result<()> {
    let body = json!({ "qr": code });
    calls(cast, Method::POST, "/psp/pay", Some(&body))
        .await
        .map(drop)
}

/// The vehicle registry knows this plate as this person's.
pub(crate) async fn registry_knows(cast: &Cast, plate: &str, person: &str) -> Result<()> {
    let path = format!("/control/registry/vehicles/{plate}");
    let body = json!({ "fiscal_code": person, "name": "Mario Rossi", "since": "2021-03-15" });
    calls(cast, Method::PUT, &path, Some(&body)).await.map(drop)
}

async fn calls(cast: &Cast, method: Method, path: &str, body: Option<&Value>) -> Result<String> {
    let url = format!("{}{path}", cast.stage.sandbox_url());
    let mut request = reqwest::Client::new().request(method, url);
    if let Some(body) = body {
        request = request.json(body);
    }
    let reply = request.send().await?;
    let (status, text) = (reply.status(), reply.text().await?);
    ensure!(status.is_success(), "{path}: {status}: {text}");
    Ok(text)
}
