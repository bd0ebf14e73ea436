//! What a person says of themselves: an address with the code that comes to it, a household of plates.

use anyhow::{Context as _, Result};
use targa_e2e::{
    drive::page::{SOON, until},
    path::{cast::Cast, demo, sign_in},
    told::Told,
};

use super::scene::{ARRIVES, MARIOS_OTHER_CAR, platforms, registry_knows};

const EMAIL: &str = "mario.rossi@posta.example";

#[tokio::test]
async fn an_address_is_verified_with_the_code_that_comes_to_it() -> Result<(), Told> {
    let mut cast = Cast::assemble("contacts").await?;
    let outcome = contacts(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn contacts(cast: &mut Cast) -> Result<()> {
    let app = sign_in::at_the_desk(cast, demo::MARIO).await?;
    app.tap("#nav-more").await?;
    app.tap("#go-contacts").await?;
    app.write("#email", EMAIL).await?;
    app.tap("#keep-contacts").await?;
    app.shows("#contacts-kept", ARRIVES).await?;
    // What is still to do waits on the desk, and leads back.
    app.tap("#nav-desk").await?;
    app.shows("#desk-waits [data-waits=verify-email]", ARRIVES)
        .await?;
    app.tap("#desk-waits [data-waits=verify-email] a").await?;
    app.tap("#send-code-email").await?;
    let code = code_in_the_mail(cast).await?;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    app.write("#code-email", wrong).await?;
    app.tap("#verify-code-email").await?;
    app.shows("#code-email-error:not(:empty)", SOON).await?;
    app.write("#code-email", &code).await?;
    app.tap("#verify-code-email").await?;
    app.says("#verified-email", EMAIL, SOON).await?;
    app.picture("citizen-email-verified").await?;
    app.tap("#nav-desk").await?;
    app.no_longer_shows("#desk-waits [data-waits=verify-email]", SOON)
        .await
}

/// The six digits of the message that the city's notifier has for the address.
async fn code_in_the_mail(cast: &Cast) -> Result<String> {
    let missing = || format!("no code for {EMAIL}");
    until(ARRIVES, missing, || async {
        let mail = platforms(cast, "/control/notifier/messages").await.ok()?;
        let mut messages = mail["messages"].as_array()?.iter();
        let message = messages.find(|message| message["address"] == EMAIL)?;
        let mut words = message["text"]
            .as_str()?
            .split(|c: char| !c.is_ascii_digit());
        words.find(|word| word.len() == 6).map(str::to_owned)
    })
    .await
}

#[tokio::test]
async fn a_plate_is_added_and_the_registry_says_whose_it_is() -> Result<(), Told> {
    let mut cast = Cast::assemble("household").await?;
    let outcome = household(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn household(cast: &mut Cast) -> Result<()> {
    registry_knows(cast, MARIOS_OTHER_CAR, "RSSMRA85T10A562S").await?;
    let app = sign_in::at_the_desk(cast, demo::MARIO).await?;
    app.tap("#nav-vehicles").await?;
    app.write("#vehicle-plate", MARIOS_OTHER_CAR).await?;
    app.write("#vehicle-words", "Il furgone").await?;
    app.tap("#vehicle-add").await?;
    let verified = format!("[data-vehicle={MARIOS_OTHER_CAR}][data-standing=verified]");
    app.says(&verified, "Il furgone", ARRIVES).await?;

    // Maria's: nothing of it is seen, and the desk says that something waits.
    app.write("#vehicle-plate", demo::MARIAS_CAR).await?;
    app.tap("#vehicle-add").await?;
    let hers = format!(
        "[data-vehicle={}][data-standing=not-yours]",
        demo::MARIAS_CAR
    );
    app.shows(&hers, ARRIVES).await?;
    app.picture("citizen-household").await?;
    app.tap("#nav-desk").await?;
    app.tap("#desk-waits [data-waits=vehicle-not-yours] a")
        .await?;

    // Taken out, put back, taken out.
    let remove = format!("#vehicle-remove-{}", demo::MARIAS_CAR);
    app.tap(&remove).await?;
    app.tap("#vehicle-undo").await?;
    app.shows(&hers, SOON).await?;
    app.tap(&remove).await?;
    app.no_longer_shows(&hers, SOON).await?;
    let app = cast.opens(targa_e2e::drive::app::Audience::Citizen).await?;
    app.tap("#nav-vehicles").await?;
    app.shows(&verified, SOON).await?;
    app.no_longer_shows(&hers, SOON)
        .await
        .context("it came back")
}
