//! Everything stays readable without the server.

use std::time::Duration;

use anyhow::Result;

use super::demo;
use crate::drive::page::{Page, SOON};

/// How long the app may take to notice.
const NOTICED_WITHIN: Duration = Duration::from_secs(30);

/// The app says that what is shown may be old, and still shows it.
pub async fn is_readable(citizen: &Page, picture: &str) -> Result<()> {
    citizen.shows("#offline-banner", NOTICED_WITHIN).await?;
    citizen.says("#receipt", "29,40", SOON).await?;
    citizen.picture(picture).await.map(drop)
}

/// After a new start, from the keyring and the encrypted cache alone.
pub async fn is_readable_after_a_new_start(citizen: &Page) -> Result<()> {
    citizen.says("#fine-list", demo::PLACE, SOON).await?;
    citizen.tap("#fine-list [data-fine]").await?;
    is_readable(citizen, "citizen-offline").await
}
