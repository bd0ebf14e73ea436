//! Paying on the national platform's page, and the receipt that comes by itself.

use std::time::Duration;

use anyhow::Result;

use crate::drive::{
    browser::SystemBrowser,
    page::{Page, SOON},
};

/// How long a receipt may take from the platform over the server to the screen.
const RECEIPT_WITHIN: Duration = Duration::from_secs(30);

/// From the app's button through the platform's page.
pub async fn pays(citizen: &Page, browser: &mut SystemBrowser) -> Result<()> {
    citizen.tap("#pay").await?;
    let page = browser.follows(SOON).await?;
    page.says("body", "29,40", SOON).await?;
    page.picture("browser-checkout").await?;
    page.tap("#pay").await?;
    page.no_longer_shows("#pay", SOON).await
}

/// The receipt is on the screen without anybody asking.
pub async fn receipt_comes(citizen: &Page) -> Result<()> {
    citizen.says("#receipt", "29,40", RECEIPT_WITHIN).await?;
    citizen.bring_into_view("#receipt").await?;
    citizen.picture("citizen-receipt").await.map(drop)
}
