//! Signing in through the provider, in the person's own browser.

use std::time::Duration;

use anyhow::Result;

use super::{cast::Cast, demo::Person};
use crate::drive::{
    app::Audience,
    browser::SystemBrowser,
    page::{Page, SOON},
};

/// Opens the app, signs in, and waits for the desk with what was fetched.
pub async fn at_the_desk(cast: &mut Cast, person: Person) -> Result<Page> {
    let app = cast.opens(Audience::Citizen).await?;
    sign_in(&app, &mut cast.browser, person).await?;
    app.shows("#most-urgent", SOON).await?;
    Ok(app)
}

/// From the app's button to the app with the person in it.
pub async fn sign_in(app: &Page, browser: &mut SystemBrowser, person: Person) -> Result<()> {
    app.tap("#sign-in").await?;
    let page = browser.follows(SOON).await?;
    page.tap(&format!("#person-{}", person.id)).await?;
    app.no_longer_shows("#sign-in", Duration::from_secs(30))
        .await
}
