//! The whole way, step by step.

use std::time::Duration;

use anyhow::{Result, ensure};

use super::{cast::Cast, demo, journey::Journey, offline, pay, read, sign_in, street, totem};
use crate::drive::{
    app::Audience::{Citizen, Kiosk, Officer},
    page::SOON,
};

const APP_OPENS: Duration = Duration::from_secs(90);
const SCREEN: Duration = Duration::from_mins(1);

/// Walks it.
pub async fn walk(cast: &mut Cast, journey: &mut Journey) -> Result<()> {
    journey
        .step(
            "Mario Rossi opens his app and signs in, in his own browser",
            APP_OPENS,
            async {
                let app = cast.opens(Citizen).await?;
                sign_in::sign_in(&app, &mut cast.browser, demo::MARIO).await?;
                app.picture("citizen-home").await
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
        .await?;
    let (citizen, officer) = (cast.page(Citizen)?, cast.page(Officer)?);

    let ear = cast.listens();
    let number = journey
        .step(
            "she issues a preavviso for AB123CD in via dei Tigli",
            SCREEN,
            street::issue(&officer),
        )
        .await?;
    ensure!(
        number == demo::NOTICE_NUMBER,
        "the first notice number is {number}, not the official example"
    );
    journey
        .step(
            "the office has it, and her slip carries the official code",
            SCREEN,
            street::is_delivered(&officer, &read::official_string(&number)),
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
            &format!(
                "zbarimg reads the code off the screen: {}",
                read::official_string(&number)
            ),
            SCREEN,
            read::code_is_the_official_one(&citizen, &number),
        )
        .await?;
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
        .await?;

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
        .await?;
    journey
        .step(
            "the server is back: the kiosk finds the notice, and shows it as paid",
            APP_OPENS,
            async {
                cast.stage.start_server().await?;
                let kiosk = cast.opens(Kiosk).await?;
                totem::finds_it_paid(&kiosk, &number, demo::MARIOS_CAR).await
            },
        )
        .await?;
    journey.end()
}
