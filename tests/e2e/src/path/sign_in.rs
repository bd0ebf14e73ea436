//! Signing in through the provider, in the person's own browser.

use std::time::Duration;

use anyhow::Result;

use super::demo::Person;
use crate::drive::{
    browser::SystemBrowser,
    page::{Page, SOON},
};

/// From the app's button to the app with the person in it.
pub async fn sign_in(app: &Page, browser: &mut SystemBrowser, person: Person) -> Result<()> {
    app.tap("#sign-in").await?;
    let page = browser.follows(SOON).await?;
    page.tap(&format!("#person-{}", person.id)).await?;
    app.no_longer_shows("#sign-in", Duration::from_secs(30))
        .await
}
