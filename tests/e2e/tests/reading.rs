//! A fine is read in four languages: every amount with its day and its article.

use anyhow::{Result, ensure};
use targa_e2e::{
    drive::{
        app::{Audience, Desktop},
        page::{Page, SOON},
    },
    path::{cast::Cast, demo, sign_in},
    told::Told,
};

/// 72 km/h where 50 are allowed (art. 142, comma 8), notified: each window with its sum and the
/// article that makes it.
const WINDOWS: [(&str, &str, &str); 3] = [
    ("discounted", "136,10", "202"),
    ("reduced", "188,00", "202"),
    ("after-sixty-days", "362,00", "203"),
];

/// In each language: the heading of the line of amounts, and the last day of each window.
const LANGUAGES: [(&str, &str, [&str; 3]); 4] = [
    (
        "it",
        "Quanto e fino a quando",
        ["15 gennaio", "11 marzo", "11 settembre"],
    ),
    ("en", "How much", ["15 January", "11 March", "11 September"]),
    (
        "de",
        "Wie viel",
        ["15. Januar", "11. März", "11. September"],
    ),
    ("fr", "Combien", ["15 janvier", "11 mars", "11 septembre"]),
];

#[tokio::test]
async fn the_reference_fine_is_read_in_four_languages() -> Result<(), Told> {
    let mut cast = Cast::assemble("languages").await?;
    let outcome = read(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn read(cast: &mut Cast) -> Result<()> {
    let app = cast.opens(Audience::Citizen).await?;
    sign_in::sign_in(&app, &mut cast.browser, demo::MARIO).await?;
    app.shows("#most-urgent", SOON).await?;
    for (language, heading, days) in LANGUAGES {
        in_language(&app, language, heading, days).await?;
    }
    Ok(())
}

async fn in_language(app: &Page, language: &str, heading: &str, days: [&str; 3]) -> Result<()> {
    app.tap("#nav-more").await?;
    app.tap(&format!("label:has(#language-{language})")).await?;
    app.tap("#nav-fines").await?;
    app.tap("#fine-list [data-fine]").await?;
    app.says("#fine-line", heading, SOON).await?;
    for ((window, sum, article), day) in WINDOWS.into_iter().zip(days) {
        let step = app
            .text(&format!("#fine-timeline [data-window={window}]"))
            .await?;
        let sum = if language == "en" {
            sum.replace(',', ".")
        } else {
            sum.to_owned()
        };
        ensure!(step.contains(&sum), "{language}: no {sum} in {step:?}");
        ensure!(
            step.contains(article),
            "{language}: no article {article} in {step:?}"
        );
        ensure!(step.contains(day), "{language}: no {day} in {step:?}");
    }
    app.picture(&format!("citizen-fine-{language}"))
        .await
        .map(drop)
}

/// Terms run by Rome's calendar: a payment is told at Rome's hour, wherever the device is.
#[tokio::test]
async fn moments_are_romes_wherever_the_device_is() -> Result<(), Told> {
    let mut cast = Cast::assemble("abroad").await?;
    let outcome = abroad(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn abroad(cast: &mut Cast) -> Result<()> {
    let app = cast.opens_on(Audience::Citizen, Desktop::Abroad).await?;
    sign_in::sign_in(&app, &mut cast.browser, demo::MARIA).await?;
    app.tap("#nav-fines").await?;
    app.tap("#fine-list [data-fine]").await?;
    app.says("#fine-paid", "giovedì 5 marzo", SOON).await?;
    app.tap("#open-receipt").await?;
    app.picture("citizen-abroad").await?;
    // The year stands between them once it is no longer this one.
    app.says("#receipt", "giovedì 5 marzo", SOON).await?;
    app.says("#receipt", "alle 9:12", SOON).await.map(drop)
}
