//! A slip on the windscreen, without an account: seen, payable, and an account made of it.

use anyhow::{Result, ensure};
use targa_e2e::{
    drive::{app::Audience, page::SOON, qr},
    path::{cast::Cast, demo, read, sign_in, street},
    told::Told,
};

use super::scene::{ARRIVES, MARIOS_OTHER_CAR, registry_knows};

#[tokio::test]
async fn a_slip_is_looked_up_and_becomes_an_account_with_the_fine_in_it() -> Result<(), Told> {
    let mut cast = Cast::assemble("slip").await?;
    let outcome = slip(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn slip(cast: &mut Cast) -> Result<()> {
    registry_knows(cast, MARIOS_OTHER_CAR, "RSSMRA85T10A562S").await?;
    let officer = cast.opens(Audience::Officer).await?;
    sign_in::sign_in(&officer, &mut cast.browser, demo::ANNA).await?;
    let number = street::issue(&officer, MARIOS_OTHER_CAR).await?;
    let official = read::official_string(&number);
    street::is_delivered(&officer, &official).await?;
    cast.closes(Audience::Officer).await?;

    let app = cast.opens(Audience::Citizen).await?;
    app.tap("#go-slip").await?;
    app.write("#slip-number", &number).await?;
    app.write("#slip-plate", demo::NOBODYS_CAR).await?;
    app.tap("#look-up").await?;
    app.shows("#slip-problem", ARRIVES).await?;
    app.write("#slip-plate", MARIOS_OTHER_CAR).await?;
    app.tap("#look-up").await?;
    app.says("#slip-due", "29,40", ARRIVES).await?;
    app.bring_into_view("#slip-qr").await?;
    let codes = qr::read_codes(&app.picture("citizen-slip").await?)?;
    ensure!(codes == [official], "the slip's code reads {codes:?}");

    app.tap("#slip-keep-it").await?;
    app.shows("#consent-error", SOON).await?;
    app.tap("label[for=consent]").await?;
    // One button: signing in, the vehicle, its fine.
    app.tap("#slip-keep-it").await?;
    let page = cast.browser.follows(SOON).await?;
    page.tap(&format!("#person-{}", demo::MARIO.id)).await?;
    app.shows("#slip-kept", ARRIVES).await?;
    app.tap("#slip-go").await?;
    app.tap("#nav-fines").await?;
    app.says("#fine-list", demo::PLACE, ARRIVES).await?;
    app.picture("citizen-slip-kept").await.map(drop)
}
