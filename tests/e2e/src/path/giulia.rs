//! What Giulia does about her fines of these days: finds what is owed and what happens on which day, asks for
//! instalments, says who was driving, contests.

use anyhow::{Result, ensure};

use super::{cast::Cast, demo, sign_in};
use crate::drive::{
    app::Audience,
    page::{Page, SOON},
};

/// The driver, as the form asks: invented.
pub const DRIVER: [(&str, &str); 8] = [
    ("name", "Lucia Bianchi"),
    ("born_on", "14/03/1985"),
    ("born_at", "Pontechiaro (PC)"),
    ("address", "via del Forno 3, Pontechiaro"),
    ("number", "U1A23B45C"),
    ("category", "B"),
    ("issued_by", "MIT-UCO"),
    ("issued_on", "02/05/2019"),
];

/// Where her three fines happened.
const UNINSURED: &str = "corso dei Platani, 7";
const RED_LIGHT: &str = "viale dell’Acquedotto";
const NO_ENTRY: &str = "varco ZTL 1";

/// Whoever was signed in leaves; Giulia signs in and sees what she owes first.
pub async fn finds_what_is_owed(cast: &mut Cast) -> Result<()> {
    let app = cast.opens(Audience::Citizen).await?;
    app.tap("#nav-more").await?;
    app.tap("#sign-out").await?;
    // The provider asks whether it should forget them, too.
    let page = cast.browser.follows(SOON).await?;
    page.tap("#logout").await?;
    sign_in::sign_in(&app, &mut cast.browser, demo::GIULIA).await?;
    app.says("#desk-total", "3", SOON).await?;
    let first = app.text("#due-sentence").await?;
    ensure!(first.contains("entro"), "no day in {first:?}");
    app.shows("#desk-waits [data-waits=driver-data]", SOON)
        .await?;
    app.picture("giulia-desk").await.map(drop)
}

/// Every sum of the fine with its last day, today marked.
pub async fn reads_the_line(app: &Page) -> Result<()> {
    opens(app, UNINSURED).await?;
    app.bring_into_view("#fine-line").await?;
    app.shows("#fine-timeline [data-state=now]", SOON).await?;
    app.shows("#fine-timeline-next", SOON).await?;
    app.picture("giulia-line").await.map(drop)
}

/// A plan of her own, sent.
pub async fn asks_for_instalments(app: &Page) -> Result<()> {
    opens(app, UNINSURED).await?;
    app.tap("#go-instalments").await?;
    app.shows("#instalments-plan", SOON).await?;
    app.picture("giulia-plan").await?;
    app.write("#income", "9.000").await?;
    app.tap("#ask-instalments").await?;
    app.shows("#instalments-state [data-state=submitted]", SOON)
        .await?;
    app.picture("giulia-plan-asked").await.map(drop)
}

/// The driver's data, sent; then nothing of it waits any more.
pub async fn names_the_driver(app: &Page) -> Result<()> {
    opens(app, RED_LIGHT).await?;
    app.tap("#go-driver").await?;
    app.shows("#driver-until", SOON).await?;
    for (field, words) in DRIVER {
        app.write(&format!("#driver-{field}"), words).await?;
    }
    app.bring_into_view("#driver-until").await?;
    app.picture("giulia-driver").await?;
    app.tap("#send-letter").await?;
    app.shows("#letter-sent", SOON).await?;
    app.bring_into_view("#letter-sent").await?;
    app.picture("giulia-driver-sent").await.map(drop)
}

/// A wrong plate, with a picture that shows the right one.
pub async fn contests(app: &Page, picture: &std::path::Path) -> Result<()> {
    opens(app, NO_ENTRY).await?;
    app.tap("#go-contest").await?;
    app.shows("#appeals", SOON).await?;
    app.picture("giulia-appeals").await?;
    app.tap("label:has(#ground-plate)").await?;
    app.write(
        "#letter-text",
        "La targa nella foto finisce con TP, la mia con TR.",
    )
    .await?;
    app.picks("#attach", picture).await?;
    app.shows("#files", SOON).await?;
    app.bring_into_view("label:has(#ground-plate)").await?;
    app.picture("giulia-contest").await?;
    app.tap("#send-letter").await?;
    app.shows("#letter-sent", SOON).await?;
    app.bring_into_view("#letter-sent").await?;
    app.picture("giulia-contest-sent").await.map(drop)
}

async fn opens(app: &Page, place: &str) -> Result<()> {
    app.tap("#nav-fines").await?;
    app.tap_the_one_that_says("#fine-list [data-fine]", place)
        .await?;
    app.says("#fine-place", place, SOON).await.map(drop)
}
