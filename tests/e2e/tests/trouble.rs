//! Something is down or shut: the app says which, and what still works.

use std::{
    env,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context as _, Result, ensure};
use targa_e2e::{
    drive::{
        app::{Audience, Desktop},
        disk,
        page::SOON,
    },
    path::{cast::Cast, demo, sign_in, totem},
    told::Told,
};

/// How long an app may try before it says that somebody does not answer.
const SAID_WITHIN: Duration = Duration::from_secs(30);

/// How the app says it.
const LOCKED: &str = "[data-problem=keyring-locked]";

/// What nobody may find in clear on the disk of a device.
const PERSONAL: [&str; 3] = [demo::MARIOS_CAR, "Mario Rossi", "RSSMRA85T10A562S"];

#[tokio::test]
async fn the_provider_is_down_and_what_was_fetched_is_still_there() -> Result<(), Told> {
    let mut cast = Cast::assemble("provider-down").await?;
    let outcome = provider_down(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn provider_down(cast: &mut Cast) -> Result<()> {
    cast.stage.stop_provider();
    let app = cast.opens(Audience::Citizen).await?;
    app.tap("#sign-in").await?;
    app.shows("[data-problem=provider-unreachable]", SAID_WITHIN)
        .await?;
    app.picture("citizen-provider-down").await?;

    // Back again: the same button now works.
    cast.stage.start_provider().await?;
    sign_in::sign_in(&app, &mut cast.browser, demo::MARIO).await?;
    app.shows("#most-urgent", SAID_WITHIN).await?;

    // Down again: a new start still shows what was fetched.
    cast.stage.stop_provider();
    let app = cast.opens(Audience::Citizen).await?;
    app.shows("#most-urgent", SOON).await?;
    app.says("#offline-banner", "servizio di accesso", SAID_WITHIN)
        .await?;
    app.picture("citizen-provider-down-again").await.map(drop)
}

#[tokio::test]
async fn the_server_is_down_from_the_start_and_comes_back() -> Result<(), Told> {
    let mut cast = Cast::assemble("server-down").await?;
    let outcome = server_down(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn server_down(cast: &mut Cast) -> Result<()> {
    cast.stage.stop_server();
    let app = cast.opens(Audience::Citizen).await?;
    sign_in::sign_in(&app, &mut cast.browser, demo::MARIO).await?;
    app.says("#offline-banner", "servizio", SAID_WITHIN).await?;
    app.picture("citizen-server-down").await?;
    let said = app.all_text().await?;
    ensure!(
        !said.contains("Non devi pagare niente"),
        "it says so without knowing: {said}"
    );

    cast.stage.start_server().await?;
    app.shows("#most-urgent", Duration::from_mins(1)).await?;
    app.no_longer_shows("#offline-banner", SAID_WITHIN).await
}

#[tokio::test]
async fn the_keyring_is_locked_and_nothing_is_written_in_clear() -> Result<(), Told> {
    let mut cast = Cast::assemble("keyring-locked").await?;
    let outcome = keyring_locked(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn keyring_locked(cast: &mut Cast) -> Result<()> {
    // Nobody is signed in: there is nothing to read yet, but nothing can be kept either.
    let app = cast
        .opens_on(Audience::Citizen, Desktop::KeyringLocked)
        .await?;
    app.tap("#sign-in").await?;
    let browser = cast.browser.follows(SOON).await?;
    browser.tap(&format!("#person-{}", demo::MARIO.id)).await?;
    app.shows(LOCKED, SAID_WITHIN).await?;
    app.picture("citizen-keyring-locked").await?;
    let data = cast.citizen.as_ref().context("no app")?.data().to_owned();
    nothing_lies_open(&data)?;

    // Signed in while it was open; the next day it is locked.
    let app = cast.opens(Audience::Citizen).await?;
    sign_in::sign_in(&app, &mut cast.browser, demo::MARIO).await?;
    app.shows("#most-urgent", SOON).await?;
    cast.opens_on(Audience::Citizen, Desktop::KeyringLocked)
        .await?;
    let app = cast.page(Audience::Citizen)?;
    app.shows(LOCKED, SAID_WITHIN).await?;
    app.picture("citizen-keyring-locked-later").await?;
    nothing_lies_open(&data)
}

#[tokio::test]
async fn what_is_kept_on_the_disk_says_nothing_to_others() -> Result<(), Told> {
    let mut cast = Cast::assemble("disk").await?;
    let outcome = kept_encrypted(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn kept_encrypted(cast: &mut Cast) -> Result<()> {
    let app = cast.opens(Audience::Citizen).await?;
    sign_in::sign_in(&app, &mut cast.browser, demo::MARIO).await?;
    app.tap("#what-then").await?;
    app.shows("#fine-amount", SOON).await?;
    let data = cast.citizen.as_ref().context("no app")?.data().to_owned();
    cast.closes(Audience::Citizen).await?;
    let files = disk::files_below(&data)?;
    ensure!(
        files
            .iter()
            .any(|file| file.extension().is_some_and(|kind| kind == "db")),
        "there is no cache at all in {files:?}"
    );
    nothing_lies_open(&data)
}

#[tokio::test]
async fn who_signs_out_leaves_nothing_behind() -> Result<(), Told> {
    let mut cast = Cast::assemble("sign-out").await?;
    let outcome = signed_out(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn signed_out(cast: &mut Cast) -> Result<()> {
    let app = cast.opens(Audience::Citizen).await?;
    sign_in::sign_in(&app, &mut cast.browser, demo::MARIO).await?;
    app.shows("#most-urgent", SOON).await?;
    let data = cast.citizen.as_ref().context("no app")?.data().to_owned();
    ensure!(!databases(&data)?.is_empty(), "there is no cache at all");
    app.tap("#nav-more").await?;
    app.tap("#sign-out").await?;
    // The screen says so when it is done, not before.
    app.shows("#sign-in", SAID_WITHIN).await?;
    let left = databases(&data)?;
    ensure!(left.is_empty(), "left behind: {left:?}");
    let app = cast.opens(Audience::Citizen).await?;
    app.shows("#sign-in", SAID_WITHIN).await.map(drop)
}

/// The databases that are ours.
fn databases(data: &Path) -> Result<Vec<PathBuf>> {
    let mut files = disk::files_below(data)?;
    files.retain(|file| {
        file.extension().is_some_and(|kind| kind == "db") && !file.starts_with(data.join("webview"))
    });
    Ok(files)
}

/// Neither in the app's own folder nor where the webview keeps its own.
fn nothing_lies_open(data: &Path) -> Result<()> {
    let mut folders = vec![data.to_owned()];
    for variable in ["XDG_DATA_HOME", "XDG_CACHE_HOME"] {
        let folder = env::var_os(variable).with_context(|| format!("{variable} is not set"))?;
        folders.push(folder.into());
    }
    let folders: Vec<_> = folders.iter().map(PathBuf::as_path).collect();
    let open = disk::readable_by_anybody(&folders, &PERSONAL)?;
    ensure!(open.is_empty(), "personal data in clear in {open:?}");
    let mut databases = disk::clear_databases(data)?;
    // What the webview keeps for itself holds nothing of ours, as was just seen.
    databases.retain(|file| !file.starts_with(data.join("webview")));
    ensure!(
        databases.is_empty(),
        "databases that are not encrypted: {databases:?}"
    );
    Ok(())
}

#[tokio::test]
async fn at_the_kiosk_a_wrong_plate_gets_a_plain_sentence() -> Result<(), Told> {
    let mut cast = Cast::assemble("wrong-plate").await?;
    let outcome = wrong_plate(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn wrong_plate(cast: &mut Cast) -> Result<()> {
    let kiosk = cast.opens(Audience::Kiosk).await?;
    totem::looks_up(&kiosk, demo::NOTICE_NUMBER, demo::NOBODYS_CAR).await?;
    let sentence = "Controlla tutti e due e riprova.";
    kiosk.says("#not-found", sentence, SOON).await?;
    kiosk.picture("kiosk-not-found").await.map(drop)
}
