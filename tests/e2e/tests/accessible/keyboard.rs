//! Each task with the keys alone: Tab reaches what the task needs, the focus is seen there, and Enter
//! or Space does it.

mod files;
mod person;

use anyhow::{Result, ensure};
use targa_e2e::{
    drive::{
        page::{Page, SOON},
        viewer::{Look, Viewer},
    },
    environment::Environment,
    stage::devshell::Devshell,
    told::Told,
};

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';
const SPACE: char = ' ';
const LEFT: char = '\u{E012}';
const RIGHT: char = '\u{E014}';

#[tokio::test]
async fn the_citizen_pays_searches_asks_and_changes_the_language() -> Result<(), Told> {
    Ok(citizen().await?)
}

async fn citizen() -> Result<()> {
    let stage = Stage::set("citizen").await?;
    let page = stage.opens("/").await?;
    page.shows("#due-sentence", SOON).await?;
    // The way past the header comes first.
    page.press(TAB).await?;
    page.press(ENTER).await?;
    page.shows("#content:focus", SOON).await?;
    page.tabs_to("#nav-fines").await?;
    page.press(ENTER).await?;
    page.tabs_to("#fine-list [data-fine]").await?;
    page.press(ENTER).await?;
    page.tabs_to("#fine-why summary").await?;
    page.press(ENTER).await?;
    page.shows("#fine-why [data-rule]", SOON).await?;
    page.tabs_to("#notice-number-copy").await?;
    page.press(SPACE).await?;
    page.shows("#notice-number-copied:not(:empty)", SOON)
        .await?;

    page.tabs_to("#nav-how-much").await?;
    page.press(ENTER).await?;
    page.tabs_to("#violation-158-6").await?;
    page.press(ENTER).await?;
    page.shows("#committed-date:focus", SOON).await?;
    page.tabs_to("#committed-yesterday").await?;
    page.press(ENTER).await?;
    page.tabs_to("#compute").await?;
    page.press(ENTER).await?;
    page.shows("#quote", SOON).await?;

    page.tabs_to("#nav-more").await?;
    page.press(ENTER).await?;
    page.tabs_to("#language input").await?;
    page.press(RIGHT).await?;
    page.shows("html[lang=en]", SOON).await?;

    page.tabs_to("#nav-desk").await?;
    page.press(ENTER).await?;
    page.tabs_to("#pay").await?;
    page.press(ENTER).await?;
    page.shows("#pay-started", SOON).await?;

    page.tabs_to("#nav-more").await?;
    page.press(ENTER).await?;
    page.tabs_to("#sign-out").await?;
    page.press(ENTER).await?;
    page.shows("#sign-in", SOON).await.map(drop)
}

#[tokio::test]
async fn the_citizen_asks_for_instalments_names_the_driver_and_contests() -> Result<(), Told> {
    Ok(dealings().await?)
}

async fn dealings() -> Result<()> {
    const FINE: &str = "/fines/01968000-0000-7000-8000-000000000006";
    let stage = Stage::with("citizen", "office").await?;
    let page = stage.opens(FINE).await?;
    page.shows("#go-instalments", SOON).await?;
    page.tabs_to("#go-instalments").await?;
    page.press(ENTER).await?;
    page.shows("#instalments-plan tr:nth-of-type(8)", SOON)
        .await?;
    page.tabs_to("#instalments-number").await?;
    page.press(LEFT).await?;
    page.no_longer_shows("#instalments-plan tr:nth-of-type(8)", SOON)
        .await?;
    page.tabs_to("#income").await?;
    page.types("9.000").await?;
    page.tabs_to("#ask-instalments").await?;
    page.press(ENTER).await?;
    page.shows("#instalments-protocol", SOON).await?;

    page.tabs_to("#back-to-fine").await?;
    page.press(ENTER).await?;
    page.tabs_to("#go-driver").await?;
    page.press(ENTER).await?;
    page.tabs_to("#driver-name").await?;
    page.types("Lucia Bianchi").await?;
    page.tabs_to("#driver-born_on").await?;
    page.types("04/05/1985").await?;
    page.tabs_to("#send-letter").await?;
    page.press(ENTER).await?;
    page.shows("#letter-protocol", SOON).await?;

    page.tabs_to("#back-to-fine").await?;
    page.press(ENTER).await?;
    page.tabs_to("#go-contest").await?;
    page.press(ENTER).await?;
    page.tabs_to("#ground input").await?;
    page.press(SPACE).await?;
    page.tabs_to("#letter-text").await?;
    page.types("Venduta a febbraio").await?;
    page.tabs_to("#send-letter").await?;
    page.press(ENTER).await?;
    page.shows("#letter-protocol", SOON).await.map(drop)
}

#[tokio::test]
async fn the_citizen_adds_a_vehicle_says_how_to_be_told_and_reads_what_happened() -> Result<(), Told>
{
    Ok(household().await?)
}

async fn household() -> Result<()> {
    let stage = Stage::set("citizen").await?;
    let page = stage.opens("/vehicles").await?;
    page.shows("#vehicle-list", SOON).await?;
    page.tabs_to("#vehicle-plate").await?;
    page.types("CD456EF").await?;
    page.press(ENTER).await?;
    page.shows("[data-vehicle=CD456EF]", SOON).await?;
    page.tabs_to("#vehicle-remove-CD456EF").await?;
    page.press(ENTER).await?;
    page.shows("#vehicle-removed", SOON).await?;
    page.tabs_to("#vehicle-undo").await?;
    page.press(SPACE).await?;
    page.shows("[data-vehicle=CD456EF]", SOON).await?;

    page.tabs_to("#nav-more").await?;
    page.press(ENTER).await?;
    page.tabs_to("#go-contacts").await?;
    page.press(ENTER).await?;
    page.tabs_to("#pec").await?;
    page.types("mario.rossi@pec.example").await?;
    page.tabs_to("#by-send").await?;
    page.press(SPACE).await?;
    page.tabs_to("#keep-contacts").await?;
    page.press(ENTER).await?;
    page.shows("#contacts-kept", SOON).await?;
    page.tabs_to("#send-code-pec").await?;
    page.press(ENTER).await?;
    page.shows("#code-pec", SOON).await?;
    page.tabs_to("#code-pec").await?;
    page.types("314159").await?;
    page.press(ENTER).await?;
    page.shows("#verified-pec", SOON).await?;

    page.tabs_to("#nav-fines").await?;
    page.press(ENTER).await?;
    page.tabs_to("#fine-list [data-fine]").await?;
    page.press(ENTER).await?;
    page.tabs_to("#show-story").await?;
    page.press(ENTER).await?;
    page.shows("#story [data-event=opened]", SOON)
        .await
        .map(drop)
}

#[tokio::test]
async fn the_citizen_opens_the_lock() -> Result<(), Told> {
    Ok(unlock().await?)
}

async fn unlock() -> Result<()> {
    let stage = Stage::with("citizen", "locked").await?;
    let page = stage.opens("/").await?;
    page.shows("#lock", SOON).await?;
    page.tabs_to("#pin").await?;
    page.types("000000").await?;
    page.press(ENTER).await?;
    page.says("#pin-error", "2", SOON).await?;
    page.types("271828").await?;
    page.press(ENTER).await?;
    page.shows("#due-sentence", SOON).await.map(drop)
}

#[tokio::test]
async fn two_taps_at_once_pay_once() -> Result<(), Told> {
    Ok(two_taps().await?)
}

async fn two_taps() -> Result<()> {
    const TAP_TWICE: &str = "
        const send = window.fetch;
        window.asked = 0;
        window.fetch = (address, request) => {
            if (String(request?.body).includes('pay-fines')) window.asked += 1;
            return send(address, request);
        };
        const button = document.querySelector('#pay-all');
        button.click();
        button.click();";
    let stage = Stage::set("citizen").await?;
    let page = stage.opens("/").await?;
    page.shows("#pay-all", SOON).await?;
    page.client().execute(TAP_TWICE, Vec::new()).await?;
    page.shows("#pay-started", SOON).await?;
    let asked = page
        .client()
        .execute("return window.asked", Vec::new())
        .await?;
    ensure!(asked == 1, "the checkout was asked for {asked} times");
    Ok(())
}

#[tokio::test]
async fn the_citizen_searches_a_long_list() -> Result<(), Told> {
    Ok(search().await?)
}

async fn search() -> Result<()> {
    let stage = Stage::with("citizen", "long-list").await?;
    let page = stage.opens("/fines").await?;
    page.says("#fines-found", "200", SOON).await?;
    ensure!(drawn(&page).await? == 50, "the whole list was drawn");
    page.tabs_to("#fines-more").await?;
    page.press(ENTER).await?;
    page.shows("#fine-list li:nth-of-type(60)", SOON).await?;

    page.tabs_to("#fines-search").await?;
    page.types("ef456 tigli").await?;
    page.says("#fines-found", "10", SOON).await?;
    page.types("zzz").await?;
    page.tabs_to("#fines-clear").await?;
    page.press(ENTER).await?;
    page.says("#fines-found", "200", SOON).await?;
    page.tabs_to("#fines-only input").await?;
    page.press(RIGHT).await?;
    page.says("#fines-found", "6", SOON).await.map(drop)
}

async fn drawn(page: &Page) -> Result<usize> {
    let rows = fantoccini::Locator::Css("#fine-list li");
    Ok(page.client().find_all(rows).await?.len())
}

#[tokio::test]
async fn a_fine_is_found_at_the_kiosk() -> Result<(), Told> {
    Ok(kiosk().await?)
}

async fn kiosk() -> Result<()> {
    let stage = Stage::set("kiosk").await?;
    let page = stage.opens("").await?;
    page.shows("#home", SOON).await?;
    page.tabs_to("#search-fine").await?;
    page.press(ENTER).await?;
    // Who hears the screen goes on from the new question.
    page.shows("#ask-number:focus", SOON).await?;
    page.tabs_to("#number").await?;
    page.types("P/2026/000121").await?;
    // As the code reader does.
    page.press(ENTER).await?;
    page.tabs_to("#plate").await?;
    page.types("ab123cd").await?;
    page.press(ENTER).await?;
    page.shows("#found-qr", SOON).await?;
    page.tabs_to("#exit").await?;
    page.press(ENTER).await?;
    page.shows("#home", SOON).await.map(drop)
}

#[tokio::test]
async fn a_preavviso_is_issued() -> Result<(), Told> {
    Ok(officer().await?)
}

async fn officer() -> Result<()> {
    let stage = Stage::set("officer").await?;
    let page = stage.opens("/").await?;
    page.shows("#plate-keys", SOON).await?;
    page.tabs_to("#plate").await?;
    page.types("AB123CD").await?;
    page.tabs_to("#next").await?;
    page.press(ENTER).await?;
    page.tabs_to("[data-hypothesis='158-6']").await?;
    page.press(ENTER).await?;
    page.tabs_to("#last-place").await?;
    page.press(ENTER).await?;
    page.tabs_to("#issue").await?;
    page.press(ENTER).await?;
    page.shows("#slip-qr", SOON).await.map(drop)
}

/// A shell and a browser before it.
struct Stage {
    viewer: Viewer,
    shell: Devshell,
}

impl Stage {
    async fn set(audience: &str) -> Result<Self> {
        Self::with(audience, "normal").await
    }

    async fn with(audience: &str, state: &str) -> Result<Self> {
        let environment = Environment::of_session()?;
        let logs = environment.logs().join(format!("keyboard-{audience}"));
        Ok(Self {
            viewer: Viewer::open(&environment, &logs).await?,
            shell: Devshell::start(&environment, audience, audience, state, &logs).await?,
        })
    }

    async fn opens(&self, place: &str) -> Result<Page> {
        self.viewer.looks(Look::at(1280, 900)).await?;
        let address = format!("{}#{place}", self.shell.url());
        self.viewer.goes_to(&address).await?;
        Ok(self.viewer.page().clone())
    }
}
