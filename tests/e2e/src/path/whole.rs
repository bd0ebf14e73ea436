//! The whole way, step by step.

use std::time::Duration;

use anyhow::{Result, ensure};

use super::{
    cast::Cast, demo, giulia, journey::Journey, offline, pay, read, sign_in, street, totem,
};
use crate::drive::app::Audience::{Citizen, Kiosk, Officer};

const APP_OPENS: Duration = Duration::from_secs(90);
const SCREEN: Duration = Duration::from_mins(1);

/// Walks it.
pub async fn walk(cast: &mut Cast, journey: &mut Journey) -> Result<()> {
    both_sign_in(cast, journey).await?;
    let number = from_street_to_screen(cast, journey).await?;
    paid(cast, journey).await?;
    without_the_server(cast, journey).await?;
    at_the_kiosk(cast, journey, &number).await?;
    what_a_citizen_can_do(cast, journey).await?;
    journey.end()
}

async fn both_sign_in(cast: &mut Cast, journey: &mut Journey) -> Result<()> {
    journey
        .step(
            "Mario Rossi opens his app and signs in, in his own browser",
            APP_OPENS,
            async {
                let app = cast.opens(Citizen).await?;
                app.shows("#sign-in", SCREEN).await?;
                app.picture("citizen-sign-in").await?;
                sign_in::sign_in(&app, &mut cast.browser, demo::MARIO).await?;
                app.shows("#most-urgent", SCREEN).await?;
                app.picture("citizen-desk").await?;
                app.tap("#nav-fines").await?;
                app.shows("#fine-list", SCREEN).await
            },
        )
        .await?;
    journey
        .step(
            "Anna Verdi, officer, opens hers and signs in",
            APP_OPENS,
            async {
                let app = cast.opens(Officer).await?;
                sign_in::sign_in(&app, &mut cast.browser, demo::ANNA).await
            },
        )
        .await
}

async fn from_street_to_screen(cast: &mut Cast, journey: &mut Journey) -> Result<String> {
    let (citizen, officer) = (cast.page(Citizen)?, cast.page(Officer)?);
    let ear = cast.listens();
    let number = journey
        .step(
            "she issues a preavviso for AB123CD in via dei Tigli",
            SCREEN,
            street::issue(&officer, demo::MARIOS_CAR),
        )
        .await?;
    ensure!(
        number == demo::NOTICE_NUMBER,
        "the first notice number is {number}, not the official example"
    );
    let official = read::official_string(&number);
    journey
        .step(
            &format!("the office has it: notice {number}, and her slip carries its code"),
            SCREEN,
            street::is_delivered(&officer, &official),
        )
        .await?;
    journey
        .step(
            "Mario's desktop tells him, without his asking",
            SCREEN,
            read::hears_of_it(&citizen, &ear),
        )
        .await?;
    journey
        .step("he opens it: 29,40 €", SCREEN, read::opens_it(&citizen))
        .await?;
    journey
        .step(
            &format!("zbarimg reads the code off his screen: {official}"),
            SCREEN,
            read::code_is_the_official_one(&citizen, &number),
        )
        .await?;
    Ok(number)
}

async fn paid(cast: &mut Cast, journey: &mut Journey) -> Result<()> {
    let citizen = cast.page(Citizen)?;
    journey
        .step(
            "he pays on the platform's page",
            SCREEN,
            pay::pays(&citizen, &mut cast.browser),
        )
        .await?;
    journey
        .step(
            "the receipt comes by itself",
            SCREEN,
            pay::receipt_comes(&citizen),
        )
        .await
}

async fn without_the_server(cast: &mut Cast, journey: &mut Journey) -> Result<()> {
    let citizen = cast.page(Citizen)?;
    cast.stage.stop_server();
    journey
        .step(
            "the server is stopped: all is still there to read",
            SCREEN,
            offline::is_readable(&citizen, "citizen-server-stopped"),
        )
        .await?;
    journey
        .step("and after a new start of the app, too", APP_OPENS, async {
            let app = cast.opens(Citizen).await?;
            offline::is_readable_after_a_new_start(&app).await
        })
        .await
}

async fn at_the_kiosk(cast: &mut Cast, journey: &mut Journey, number: &str) -> Result<()> {
    journey
        .step(
            "the server is back: the kiosk finds the notice, and shows it as paid",
            APP_OPENS,
            async {
                cast.stage.start_server().await?;
                let kiosk = cast.opens(Kiosk).await?;
                totem::finds_it_paid(&kiosk, number, demo::MARIOS_CAR).await
            },
        )
        .await
}

async fn what_a_citizen_can_do(cast: &mut Cast, journey: &mut Journey) -> Result<()> {
    let picture = cast.stage.environment.root.join(demo::PHOTO);
    journey
        .step(
            "Mario signs out, Giulia Neri signs in: her desk says how much, until when, and what waits for her",
            APP_OPENS,
            giulia::finds_what_is_owed(cast),
        )
        .await?;
    let app = cast.page(Citizen)?;
    journey
        .step(
            "she reads what the fine of corso dei Platani becomes, on which day",
            SCREEN,
            giulia::reads_the_line(&app),
        )
        .await?;
    journey
        .step(
            "she builds a plan of instalments and asks for it",
            SCREEN,
            giulia::asks_for_instalments(&app),
        )
        .await?;
    journey
        .step(
            "she says who was driving through the red light",
            SCREEN,
            giulia::names_the_driver(&app),
        )
        .await?;
    journey
        .step(
            "she contests a fine of another plate, with a photo",
            SCREEN,
            giulia::contests(&app, &picture),
        )
        .await
}
