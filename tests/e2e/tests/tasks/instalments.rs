//! A plan of one's own, the office's other offer, and the dues.

use anyhow::{Result, ensure};
use serde_json::json;
use targa_e2e::{
    drive::{page::SOON, qr},
    path::cast::Cast,
    told::Told,
};

use super::scene::{ARRIVES, pays_at_the_bar, with_a_verbale};

#[tokio::test]
async fn a_plan_is_asked_for_offered_taken_and_its_first_due_paid() -> Result<(), Told> {
    let mut cast = Cast::assemble("instalments").await?;
    let outcome = instalments(&mut cast).await;
    Ok(cast.curtain(outcome).await?)
}

async fn instalments(cast: &mut Cast) -> Result<()> {
    let (app, office) = with_a_verbale(cast).await?;
    app.tap("#go-instalments").await?;
    app.shows("#instalments-plan", SOON).await?;
    app.shows("#gives-up-appeal", SOON).await?;
    app.write("#income", "9.000").await?;
    app.tap("#ask-instalments").await?;
    app.shows("#instalments-state [data-state=submitted]", SOON)
        .await?;
    app.shows("#instalments-protocol", ARRIVES).await?;
    app.picture("citizen-plan-asked").await?;

    let request = office.finds("instalments").await?;
    let reason = "Con quattro rate il piano si chiude prima.";
    let decision = json!({"decision": "counter-propose", "number": 4, "reason": reason});
    let path = format!("/v1/office/instalment-requests/{request}/decision");
    office.puts(&path, &decision).await?;
    // Nobody asks for it: the answer comes by itself.
    app.says("#instalments-reason", reason, ARRIVES).await?;
    app.shows("#request-plan tbody tr:nth-child(4)", SOON)
        .await?;
    app.picture("citizen-plan-offered").await?;
    app.tap("#accept-offer").await?;

    app.shows("#show-due-1", ARRIVES).await?;
    app.tap("#show-due-1").await?;
    app.bring_into_view("#due-qr-1").await?;
    let codes = qr::read_codes(&app.picture("citizen-due").await?)?;
    ensure!(codes.len() == 1, "the due's code reads {codes:?}");
    pays_at_the_bar(cast, &codes[0]).await?;
    app.shows("[data-due='1'][data-standing=paid]", ARRIVES)
        .await?;
    app.picture("citizen-due-paid").await.map(drop)
}
