//! Paying on the national platform's page, and the receipt that comes by itself.

use std::time::Duration;

use anyhow::Result;

use crate::drive::{
    browser::SystemBrowser,
    page::{Page, SOON},
};

/// How long a receipt may take from the platform over the server to the screen.
const RECEIPT_WITHIN: Duration = Duration::from_secs(30);

/// From the app's button through the platform's page and back to the municipality's.
pub async fn pays(citizen: &Page, browser: &mut SystemBrowser) -> Result<()> {
    citizen.tap("#fine #pay").await?;
    let page = browser.follows(SOON).await?;
    page.says("#total", "29,40", SOON).await?;
    page.picture("browser-checkout").await?;
    page.tap("#pay").await?;
    page.says("main", "Pagamento inviato", SOON).await?;
    page.picture("browser-paid").await.map(drop)
}

/// The fine turns paid on the screen without anybody asking; behind it is the receipt.
pub async fn receipt_comes(citizen: &Page) -> Result<()> {
    citizen.says("#fine-paid", "29,40", RECEIPT_WITHIN).await?;
    citizen.no_longer_shows("#fine-qr", SOON).await?;
    citizen.bring_into_view("#fine-paid").await?;
    citizen.picture("citizen-paid").await?;
    citizen.tap("#open-receipt").await?;
    citizen.says("#receipt-amount", "29,40", SOON).await?;
    citizen.shows("#receipt-iur", SOON).await?;
    citizen.picture("citizen-receipt").await.map(drop)
}
