//! The window is closed right after the last key: what was typed is there the next day.

use anyhow::Result;
use targa_e2e::{
    drive::{app::Audience, page::SOON},
    path::cast::Cast,
    told::Told,
};

use super::scene::{reopens, with_a_verbale};

/// Long enough that the last letters still wait when the window closes.
const WORDS: &str =
    "Quando posso vedere la foto? Quel giorno la mia auto era dal meccanico, con la fattura.";

#[tokio::test]
async fn what_is_typed_right_before_closing_the_window_is_kept() -> Result<(), Told> {
    let mut cast = Cast::assemble("closing").await?;
    let outcome = closed_at_once(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn closed_at_once(cast: &mut Cast) -> Result<()> {
    let (app, _) = with_a_verbale(cast).await?;
    app.tap("#go-letters").await?;
    let field = app.shows("#letter-text", SOON).await?;
    field.send_keys(WORDS).await?;
    cast.closes_by_frame(Audience::Citizen).await?;

    let app = reopens(cast).await?;
    app.tap("#go-letters").await?;
    app.stands_in("#letter-text", WORDS).await
}
