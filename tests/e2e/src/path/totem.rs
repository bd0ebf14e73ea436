//! At the kiosk: one fine by number and plate.

use anyhow::Result;

use crate::drive::page::{Page, SOON};

/// Asks for a fine from the first screen, by the keys on it.
pub async fn looks_up(kiosk: &Page, number: &str, plate: &str) -> Result<()> {
    kiosk.tap("#search-fine").await?;
    kiosk.tap_keys("number-keys", "#number", number).await?;
    kiosk.picture("kiosk-number").await?;
    kiosk.tap("#next").await?;
    kiosk.tap_keys("plate-keys", "#plate", plate).await?;
    kiosk.picture("kiosk-plate").await?;
    kiosk.tap("#look-up").await
}

/// It is there, and paid.
pub async fn finds_it_paid(kiosk: &Page, number: &str, plate: &str) -> Result<()> {
    kiosk.shows("#search-fine", SOON).await?;
    kiosk.picture("kiosk-home").await?;
    looks_up(kiosk, number, plate).await?;
    kiosk.shows("#found[data-state=paid]", SOON).await?;
    kiosk.says("#found-nothing", "29,40", SOON).await?;
    kiosk.picture("kiosk-paid").await.map(drop)
}
