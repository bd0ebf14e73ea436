//! At the kiosk: one fine by number and plate.

use anyhow::Result;

use crate::drive::page::{Page, SOON};

/// Asks for a fine from the first screen.
pub async fn looks_up(kiosk: &Page, number: &str, plate: &str) -> Result<()> {
    kiosk.tap("#search-fine").await?;
    kiosk.write("#number", number).await?;
    kiosk.write("#plate", plate).await?;
    kiosk.tap("#look-up").await
}

/// It is there, and paid.
pub async fn finds_it_paid(kiosk: &Page, number: &str, plate: &str) -> Result<()> {
    looks_up(kiosk, number, plate).await?;
    kiosk.shows("[data-state=paid]", SOON).await?;
    kiosk.picture("kiosk-paid").await.map(drop)
}
