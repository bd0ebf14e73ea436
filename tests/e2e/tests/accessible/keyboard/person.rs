//! What is a person's own with the keys alone: the PIN, the points, a message to the office.

use anyhow::Result;
use targa_e2e::{drive::page::SOON, told::Told};

use super::{ENTER, SPACE, Stage};

#[tokio::test]
async fn the_citizen_sets_a_pin_and_removes_it() -> Result<(), Told> {
    Ok(pin().await?)
}

async fn pin() -> Result<()> {
    let stage = Stage::set("citizen").await?;
    let page = stage.opens("/more").await?;
    page.shows("#app-lock", SOON).await?;
    page.tabs_to("#pin-new").await?;
    page.types("271828").await?;
    page.tabs_to("#pin-set").await?;
    page.press(ENTER).await?;
    page.shows("#pin-remove", SOON).await?;
    page.shows("#pin-set:focus", SOON).await?;
    page.tabs_to("#pin-old").await?;
    page.types("271828").await?;
    page.tabs_to("#pin-remove").await?;
    page.press(ENTER).await?;
    page.no_longer_shows("#pin-old", SOON).await?;
    page.shows("#pin-new:focus", SOON).await.map(drop)
}

#[tokio::test]
async fn the_citizen_reckons_points() -> Result<(), Told> {
    Ok(points().await?)
}

async fn points() -> Result<()> {
    let stage = Stage::set("citizen").await?;
    let page = stage.opens("/more").await?;
    page.shows("#go-points", SOON).await?;
    page.tabs_to("#go-points").await?;
    page.press(ENTER).await?;
    page.shows("#points-lines", SOON).await?;
    page.tabs_to("#balance").await?;
    page.types("20").await?;
    page.tabs_to("#novice").await?;
    page.press(SPACE).await?;
    page.tabs_to("#reckon").await?;
    page.press(ENTER).await?;
    page.shows("#forecast[data-left]", SOON).await?;
    page.tabs_to("#back-to-more").await?;
    page.press(ENTER).await?;
    page.shows("#more", SOON).await.map(drop)
}

#[tokio::test]
async fn the_citizen_writes_to_the_office() -> Result<(), Told> {
    Ok(message().await?)
}

async fn message() -> Result<()> {
    const FINE: &str = "/fines/01968000-0000-7000-8000-000000000006";
    let stage = Stage::with("citizen", "office").await?;
    let page = stage.opens(FINE).await?;
    page.shows("#go-letters", SOON).await?;
    page.tabs_to("#go-letters").await?;
    page.press(ENTER).await?;
    page.tabs_to("#letter-text").await?;
    page.types("Quando posso vedere la foto?").await?;
    page.tabs_to("#send-letter").await?;
    page.press(ENTER).await?;
    page.shows("#letter-sent", SOON).await?;
    page.shows("#send-letter:focus", SOON).await.map(drop)
}
