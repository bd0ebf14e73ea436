//! A fine is read in four languages: every amount with its day and its article.

use anyhow::{Result, ensure};
use targa_e2e::{
    drive::{
        app::Audience,
        page::{Page, SOON},
    },
    path::{cast::Cast, demo, sign_in},
};

/// Overtaking speed limits by 10 to 40 km/h (art. 142 c. 8), notified by post: sanction and
/// expenses of each window, as the offices print them.
const AMOUNTS: [&str; 2] = ["188,00", "362,00"];

/// The heading of the line of amounts in each language.
const LANGUAGES: [(&str, &str); 4] = [
    ("it", "Quanto e fino a quando"),
    ("en", "How much"),
    ("de", "Wie viel"),
    ("fr", "Combien"),
];

#[tokio::test]
async fn the_reference_fine_is_read_in_four_languages() -> Result<()> {
    let mut cast = Cast::assemble("languages").await?;
    let outcome = read(&mut cast).await;
    cast.curtain(outcome).await
}

async fn read(cast: &mut Cast) -> Result<()> {
    let app = cast.opens(Audience::Citizen).await?;
    sign_in::sign_in(&app, &mut cast.browser, demo::MARIO).await?;
    app.shows("#most-urgent", SOON).await?;
    for (language, heading) in LANGUAGES {
        in_language(&app, language, heading).await?;
    }
    Ok(())
}

async fn in_language(app: &Page, language: &str, heading: &str) -> Result<()> {
    app.tap("#nav-more").await?;
    app.tap(&format!("label:has(#language-{language})")).await?;
    app.tap("#nav-fines").await?;
    app.tap("#fine-list [data-fine]").await?;
    app.says("main", heading, SOON).await?;
    let said = app.all_text().await?;
    for amount in AMOUNTS {
        let in_this = if language == "en" {
            amount.replace(',', ".")
        } else {
            amount.to_owned()
        };
        ensure!(
            said.contains(&in_this),
            "{language}: no {in_this} in {said}"
        );
    }
    ensure!(said.contains("202"), "{language}: no article in {said}");
    app.picture(&format!("citizen-fine-{language}"))
        .await
        .map(drop)
}
