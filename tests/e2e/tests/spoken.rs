//! What a screen reader is told by the real apps: names, in an order that makes sense, and everything
//! that can be done, done through it alone.

use anyhow::Result;
use targa_e2e::{
    drive::{
        app::{Audience, Desktop},
        page::SOON,
        reader::{Reader, Role},
    },
    path::{cast::Cast, demo, sign_in},
    told::Told,
};

const CITIZEN: &str = "targa-citizen";
const KIOSK: &str = "targa-kiosk";

/// Of the demo's fine that is to be paid by the citizen.
const NOTICE: &str = "302900000000000228";

#[tokio::test]
async fn the_citizen_hears_what_is_owed_understands_it_and_pays() -> Result<(), Told> {
    let mut cast = Cast::assemble("spoken-citizen").await?;
    let outcome = citizen(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn citizen(cast: &mut Cast) -> Result<()> {
    let reader = Reader::of_session().await?;
    let app = cast.opens_on(Audience::Citizen, Desktop::ReadAloud).await?;
    sign_in::sign_in(&app, &mut cast.browser, demo::MARIO).await?;

    let desk = reader
        .hears(CITIZEN, Role::Link, "Poi quanto diventa?", SOON)
        .await?;
    desk.everything_has_a_name()?;
    desk.in_order(&[
        (Role::Link, "Vai al contenuto"),
        (Role::Link, "Scrivania"),
        (Role::Heading, "Scrivania"),
        (Role::Paragraph, "Da pagare ora"),
        (Role::Button, "Paga ora"),
        (Role::Link, "Poi quanto diventa?"),
    ])?;
    reader
        .activates(desk.find(Role::Link, "Poi quanto diventa?")?)
        .await?;

    let fine = reader
        .hears(CITIZEN, Role::Heading, "Quanto e fino a quando", SOON)
        .await?;
    fine.everything_has_a_name()?;
    fine.in_order(&[
        (Role::Heading, "Velocità"),
        (Role::Button, "Paga ora"),
        (Role::Heading, "Prima di pagare"),
        (Role::Heading, "Quanto e fino a quando"),
        (Role::Heading, "Oppure paga con il codice"),
        (Role::Image, "Codice QR pagoPA per pagare"),
        (Role::Button, "Copia: Numero avviso"),
        (Role::Heading, "I dati della multa"),
    ])?;
    reader
        .activates(fine.find(Role::Button, "Paga ora")?)
        .await?;
    let checkout = cast.browser.follows(SOON).await?;
    checkout.shows("#pay", SOON).await.map(drop)
}

#[tokio::test]
async fn a_fine_is_found_at_the_kiosk() -> Result<(), Told> {
    let mut cast = Cast::assemble("spoken-kiosk").await?;
    let outcome = kiosk(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn kiosk(cast: &mut Cast) -> Result<()> {
    let reader = Reader::of_session().await?;
    cast.opens_on(Audience::Kiosk, Desktop::ReadAloud).await?;
    let home = reader
        .hears(KIOSK, Role::Button, "Cerca una multa", SOON)
        .await?;
    home.everything_has_a_name()?;
    reader
        .activates(home.find(Role::Button, "Cerca una multa")?)
        .await?;
    reader
        .hears(KIOSK, Role::Heading, "Qual è il numero?", SOON)
        .await?;
    for digit in NOTICE.chars() {
        presses(&reader, &digit.to_string()).await?;
    }
    presses(&reader, "Avanti").await?;
    reader
        .hears(KIOSK, Role::Heading, "Qual è la targa?", SOON)
        .await?;
    // The keys follow the form of a plate: letters, digits, letters.
    for key in demo::MARIOS_CAR.chars() {
        presses(&reader, &key.to_string()).await?;
    }
    presses(&reader, "Cerca").await?;

    let found = reader
        .hears(KIOSK, Role::Image, "Codice QR pagoPA", SOON)
        .await?;
    found.everything_has_a_name()?;
    found.in_order(&[
        (Role::Heading, "Velocità"),
        (Role::Paragraph, "Da pagare ora"),
        (Role::Image, "Codice QR pagoPA"),
        (Role::Heading, "Quanto e fino a quando"),
        (Role::Button, "Cerca un’altra multa"),
        (Role::Button, "Esci e cancella"),
    ])?;
    reader
        .activates(found.find(Role::Button, "Esci e cancella")?)
        .await?;
    reader
        .hears(KIOSK, Role::Button, "Cerca una multa", SOON)
        .await
        .map(drop)
}

/// Presses a key of the kiosk, once it is there.
async fn presses(reader: &Reader, key: &str) -> Result<()> {
    let keys = reader.hears(KIOSK, Role::Button, key, SOON).await?;
    keys.everything_has_a_name()?;
    reader.activates(keys.find(Role::Button, key)?).await
}
