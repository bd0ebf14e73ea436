//! Everything stays readable without the server.

use std::time::Duration;

use anyhow::Result;

use super::demo;
use crate::drive::page::{Page, SOON};

/// How long the app may take to notice.
const NOTICED_WITHIN: Duration = Duration::from_secs(40);

/// The app says that what is shown may be old, and still shows the receipt.
pub async fn is_readable(citizen: &Page, picture: &str) -> Result<()> {
    citizen
        .says(
            "#offline-banner",
            "il servizio non risponde",
            NOTICED_WITHIN,
        )
        .await?;
    citizen.says("#receipt-amount", "29,40", SOON).await?;
    citizen.picture(picture).await.map(drop)
}

/// After a new start, from the keyring and the encrypted cache alone.
pub async fn is_readable_after_a_new_start(citizen: &Page) -> Result<()> {
    citizen.tap("#nav-fines").await?;
    citizen
        .tap_the_one_that_says("#fine-list [data-fine]", demo::PLACE)
        .await?;
    citizen.tap("#open-receipt").await?;
    is_readable(citizen, "citizen-offline").await
}
