//! Who was driving, and a contest: written to the office, and answered.

use std::time::Duration;

use anyhow::Result;
use serde_json::json;
use targa_e2e::{
    drive::page::{Page, SOON, until},
    path::{cast::Cast, demo, giulia::DRIVER},
    told::Told,
};

use super::scene::{ARRIVES, PLACE, opens, reopens, with_a_verbale};

#[tokio::test]
async fn a_driver_is_named_after_a_restart_and_gets_a_number() -> Result<(), Told> {
    let mut cast = Cast::assemble("driver").await?;
    let outcome = driver(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn driver(cast: &mut Cast) -> Result<()> {
    let (app, office) = with_a_verbale(cast).await?;
    app.tap("#go-driver").await?;
    app.shows("#driver-until", SOON).await?;
    for (field, words) in DRIVER {
        app.write(&format!("#driver-{field}"), words).await?;
    }

    // Every stroke is kept by itself; who leaves and comes back sees when the last one was.
    let (last, words) = DRIVER[DRIVER.len() - 1];
    let not_kept = || "what was typed is not kept".to_owned();
    until(ARRIVES, not_kept, || async {
        opens(&app, PLACE).await.ok()?;
        app.tap("#go-driver").await.ok()?;
        let field = app.shows(&format!("#driver-{last}"), SOON).await.ok()?;
        (field.prop("value").await.ok()?.as_deref() == Some(words)).then_some(())
    })
    .await?;

    // The app is closed in the middle of it: what was typed is there the next day.
    let app = reopens(cast).await?;
    app.tap("#go-driver").await?;
    for (field, words) in DRIVER {
        app.stands_in(&format!("#driver-{field}"), words).await?;
    }
    app.tap("#send-letter").await?;
    app.shows("#letter-sent", SOON).await?;
    app.picture("citizen-driver-sent").await?;
    let message = office.finds("message").await?;
    let answer = json!({"state": "accepted", "text": "Dati ricevuti."});
    let path = format!("/v1/office/messages/{message}/answer");
    office.puts(&path, &answer).await?;
    answered(&app, &message, "Dati ricevuti.").await?;
    // The number of the protocol register may take its time: who looks again finds it.
    let (number, none) = (format!("#protocol-{message}"), || "no number".to_owned());
    until(ARRIVES, none, || async {
        opens(&app, PLACE).await.ok()?;
        app.tap("#go-letters").await.ok()?;
        app.says(&number, "/", Duration::from_secs(3)).await.ok()
    })
    .await?;
    app.picture("citizen-driver-numbered").await.map(drop)
}

#[tokio::test]
async fn a_wrong_plate_is_contested_with_a_picture_and_answered() -> Result<(), Told> {
    let mut cast = Cast::assemble("contest").await?;
    let outcome = contest(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn contest(cast: &mut Cast) -> Result<()> {
    let (app, office) = with_a_verbale(cast).await?;
    app.tap("#go-contest").await?;
    app.shows("#appeals", SOON).await?;
    app.tap("label:has(#ground-plate)").await?;
    let words = "La targa nella foto non è la mia.";
    app.write("#letter-text", words).await?;
    let picture = cast.stage.environment.root.join(demo::PHOTO);
    app.picks("#attach", &picture).await?;
    app.says("#files", "plate.jpg", SOON).await?;
    // Taken away, and put back: nothing has to be chosen again.
    app.tap("[id^=detach-]").await?;
    app.no_longer_shows("#files", SOON).await?;
    app.tap("#file-undo").await?;
    app.says("#files", "plate.jpg", SOON).await?;
    app.tap("#send-letter").await?;
    app.shows("#letter-sent", SOON).await?;
    let message = office.finds("message").await?;
    app.says(&format!("#letter-{message}"), words, SOON).await?;
    app.shows(&format!("#letter-{message} [id^=file-]"), SOON)
        .await?;

    let answer = json!({"state": "accepted", "text": "Hai ragione: la multa è annullata."});
    let path = format!("/v1/office/messages/{message}/answer");
    office.puts(&path, &answer).await?;
    // Nobody asks for it: it is on the screen, and on the desk until it is looked at.
    app.says(&format!("#answer-{message}"), "Hai ragione", ARRIVES)
        .await?;
    app.bring_into_view(&format!("#answer-{message}")).await?;
    app.picture("citizen-contest-answered").await?;

    app.tap("#nav-desk").await?;
    let answer = json!({"state": "answered", "text": "Puoi vederla da qui."});
    app.no_longer_shows(WAITS, SOON).await?;
    opens(&app, PLACE).await?;
    app.tap("#go-letters").await?;
    app.write("#letter-text", "Quando posso vedere la foto?")
        .await?;
    app.tap("#send-letter").await?;
    app.shows("#letter-sent", SOON).await?;
    app.tap("#nav-desk").await?;
    let message = office.finds("message").await?;
    let path = format!("/v1/office/messages/{message}/answer");
    office.puts(&path, &answer).await?;
    app.says(WAITS, "ha risposto", ARRIVES).await?;
    app.picture("citizen-answer-waits").await?;
    app.tap(&format!("{WAITS} a")).await?;
    app.says(&format!("#answer-{message}"), "Puoi vederla", SOON)
        .await?;
    app.tap("#nav-desk").await?;
    app.no_longer_shows(WAITS, SOON).await
}

/// What the desk says of an answer that nobody has looked at.
const WAITS: &str = "#desk-waits [data-waits=letter-answered]";

/// The answer is among all that was written about the fine.
async fn answered(app: &Page, message: &str, words: &str) -> Result<()> {
    opens(app, PLACE).await?;
    app.tap("#go-letters").await?;
    app.says(&format!("#answer-{message}"), words, ARRIVES)
        .await
        .map(drop)
}
