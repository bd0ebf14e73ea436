//! Every day: the story of a case, points, search, and files of one's own.

use std::{env, fs, path::PathBuf, time::Duration};

use anyhow::{Context as _, Result, ensure};
use targa_e2e::{
    drive::{
        disk,
        page::{Page, SOON, until},
    },
    path::{cast::Cast, demo, office::Office, sign_in},
    told::Told,
};

use super::scene::{ARRIVES, PLACE, opens, with_a_verbale};

/// More than the list shows without a search.
const MANY: usize = 6;

#[tokio::test]
async fn a_case_is_told_and_its_days_and_my_data_are_kept_as_files() -> Result<(), Told> {
    let mut cast = Cast::assemble("files").await?;
    let outcome = files(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn files(cast: &mut Cast) -> Result<()> {
    let (app, _) = with_a_verbale(cast).await?;
    app.tap("#show-story").await?;
    app.shows("#story [data-event=opened]", ARRIVES).await?;
    let ics = keeps(&app, "calendar", "ics").await?;
    let ics = fs::read_to_string(ics)?;
    ensure!(ics.contains("BEGIN:VEVENT"), "no day in {ics}");
    ensure!(
        !ics.contains(demo::MARIOS_CAR),
        "the plate is in the calendar"
    );

    // What the law asks of the owner waits on the desk, with its last day.
    app.tap("#nav-desk").await?;
    app.tap("#desk-waits [data-waits=driver-data] a").await?;
    app.shows("#driver-until", SOON).await?;

    app.tap("#nav-more").await?;
    app.tap("#go-points").await?;
    app.shows("#points-lines [data-points]", SOON).await?;
    app.write("#balance", "20").await?;
    app.tap("#reckon").await?;
    app.shows("#forecast[data-left]", SOON).await?;

    app.tap("#nav-more").await?;
    let data = keeps(&app, "keep-data", "json").await?;
    let data: serde_json::Value = serde_json::from_slice(&fs::read(data)?)?;
    let data = data.to_string();
    for mine in [demo::MARIOS_CAR, PLACE] {
        ensure!(data.contains(mine), "{mine} is not among my data");
    }
    Ok(())
}

#[tokio::test]
async fn a_quietanza_is_kept_as_a_pdf() -> Result<(), Told> {
    let mut cast = Cast::assemble("quietanza").await?;
    let outcome = quietanza(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn quietanza(cast: &mut Cast) -> Result<()> {
    let app = cast.opens(targa_e2e::drive::app::Audience::Citizen).await?;
    sign_in::sign_in(&app, &mut cast.browser, demo::MARIA).await?;
    app.tap("#nav-fines").await?;
    app.tap("#fine-list [data-fine]").await?;
    app.tap("#open-receipt").await?;
    let pdf = fs::read(keeps(&app, "keep-receipt", "pdf").await?)?;
    ensure!(pdf.starts_with(b"%PDF-"), "no PDF");
    Ok(())
}

#[tokio::test]
async fn a_fine_is_found_among_many() -> Result<(), Told> {
    let mut cast = Cast::assemble("search").await?;
    let outcome = search(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn search(cast: &mut Cast) -> Result<()> {
    let office = Office::signs_in(cast).await?;
    for number in 1..=MANY {
        let place = format!("vicolo del Gelso {number}");
        let reference = format!("V/2026/00900{number}");
        office.brings_a_verbale(&reference, &place).await?;
    }
    let app = sign_in::at_the_desk(cast, demo::MARIO).await?;
    app.tap("#nav-fines").await?;
    app.write("#fines-search", "gelso 3").await?;
    app.no_longer_shows("#fine-list [data-fine] ~ [data-fine]", SOON)
        .await?;
    app.says("#fine-list", "vicolo del Gelso 3", SOON).await?;
    app.write("#fines-search", "zzz").await?;
    app.shows("#fines-none", SOON).await?;
    app.tap("#fines-clear").await?;
    opens(&app, "vicolo del Gelso 6").await
}

/// Taps the button, waits until the app says that it is done, and answers the new file of this kind: the session's
/// desktop names no folder for downloads, so that it lies in the person's own.
async fn keeps(app: &Page, button: &str, kind: &str) -> Result<PathBuf> {
    let home = PathBuf::from(env::var_os("HOME").context("HOME is not set")?);
    let there = || -> Result<Vec<PathBuf>> {
        let mut files = disk::files_below(&home)?;
        files.retain(|file| file.extension().is_some_and(|extension| extension == kind));
        Ok(files)
    };
    let before = there()?;
    app.tap(&format!("#{button}")).await?;
    app.shows(&format!("#{button}-kept"), SOON).await?;
    let missing = || format!("no new .{kind} below {}", home.display());
    until(Duration::from_secs(5), missing, || async {
        there()
            .ok()?
            .into_iter()
            .find(|file| !before.contains(file))
    })
    .await
}
