//! Files with the keys alone: chosen for a letter or a slip, and kept from SEND.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use targa_e2e::{
    drive::page::{Page, SOON},
    environment::Environment,
    told::Told,
};

use super::{ENTER, SPACE, Stage};

#[tokio::test]
async fn the_citizen_has_a_slip_read_in_a_picture_and_keeps_it() -> Result<(), Told> {
    Ok(slip().await?)
}

async fn slip() -> Result<()> {
    let stage = Stage::with("citizen", "signed-out").await?;
    let page = stage.opens("/slip").await?;
    page.shows("#slip", SOON).await?;
    chooses(&page, "#slip-scan", "street.jpg").await?;
    // What is still to be typed follows the number.
    page.shows("#slip-plate:focus", SOON).await?;
    page.types("AB123CD").await?;
    page.press(ENTER).await?;
    page.shows("#slip-qr", SOON).await?;
    page.tabs_to("#consent").await?;
    page.press(SPACE).await?;
    page.tabs_to("#slip-keep-it").await?;
    page.press(ENTER).await?;
    page.shows("#slip-kept", SOON).await?;
    page.shows("#slip-go:focus", SOON).await?;
    page.press(ENTER).await?;
    page.shows("#due-sentence", SOON).await.map(drop)
}

#[tokio::test]
async fn a_picture_goes_with_a_contest_and_can_be_put_back() -> Result<(), Told> {
    Ok(attached().await?)
}

async fn attached() -> Result<()> {
    const CONTEST: &str = "/fines/01968000-0000-7000-8000-000000000008/contest";
    let stage = Stage::with("citizen", "office").await?;
    let page = stage.opens(CONTEST).await?;
    page.shows("#contest-form", SOON).await?;
    page.tabs_to("#ground input").await?;
    page.press(SPACE).await?;
    page.tabs_to("#letter-text").await?;
    page.types("Venduta a febbraio").await?;
    chooses(&page, "#attach", "plate.jpg").await?;
    page.says("#files", "plate.jpg", SOON).await?;
    page.tabs_to("[id^=detach-]").await?;
    page.press(ENTER).await?;
    page.shows("#file-undo:focus", SOON).await?;
    page.press(ENTER).await?;
    page.says("#files", "plate.jpg", SOON).await?;
    page.shows("#send-letter:focus", SOON).await?;
    page.press(ENTER).await?;
    page.shows("#letter-protocol", SOON).await.map(drop)
}

#[tokio::test]
async fn what_send_attests_is_kept() -> Result<(), Told> {
    Ok(attested().await?)
}

async fn attested() -> Result<()> {
    const NOTIFIED: &str = "/fines/01968000-0000-7000-8000-000000000003";
    let stage = Stage::with("citizen", "collected").await?;
    let page = stage.opens(NOTIFIED).await?;
    page.shows("#show-story", SOON).await?;
    page.tabs_to("#show-story").await?;
    page.press(ENTER).await?;
    page.shows("#story:focus", SOON).await?;
    page.tabs_to("#legal-fact-2").await?;
    page.press(SPACE).await?;
    page.shows("#legal-fact-2-kept", SOON).await?;
    // The focus stays where it was: the next one is kept the same way.
    page.shows("#legal-fact-2:focus", SOON).await.map(drop)
}

/// Tab leads to the field, a key opens the desktop's window of files, and a picture is chosen there.
async fn chooses(page: &Page, css: &str, picture: &str) -> Result<()> {
    // No driver sees the desktop's own window: it is enough that it is asked for.
    const WATCH: &str = "
        window.asked = 0;
        document.querySelector(arguments[0]).addEventListener('click', (event) => {
            event.preventDefault();
            window.asked += 1;
        }, { once: true });";
    page.tabs_to(css).await?;
    page.client().execute(WATCH, vec![css.into()]).await?;
    page.press(SPACE).await?;
    let asked = page.client().execute("return window.asked", Vec::new());
    ensure!(asked.await? == 1, "no key opens {css}");
    let pictures: PathBuf = Environment::of_session()?
        .root
        .join("tests/devshell/src/canned/pictures");
    page.picks(css, &pictures.join(picture)).await
}
