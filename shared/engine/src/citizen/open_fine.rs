//! One fine, whole, from the cache.

use targa_contract::commands::{FineView, OpenFine};
use targa_contract::{Problem, ProblemCode};

use super::CitizenEngine;
use crate::ports::today;
use crate::session::Post;
use crate::view::{grouped, owed, qr, steps_of};

pub(super) async fn open_fine(
    engine: &CitizenEngine,
    request: OpenFine,
) -> Result<FineView, Problem> {
    let post = engine.sessions.present().await?;
    let client = engine.sessions.client();
    let today = today(&*client.ports.clock)?;
    let fine = post
        .account()
        .cache
        .fine(request.id)
        .await?
        .ok_or(ProblemCode::NotFound)?;
    // A full disk is no reason not to show it.
    if let Err(problem) = post.local.read_news(fine.id).await {
        tracing::warn!(%problem, "news stay new");
    }
    let municipality = post.account().cache.municipality().await?;
    let iban = municipality.and_then(|municipality| municipality.iban);
    let owed = owed(fine.state, &steps_of(&fine), today);
    let qr = owed
        .filter(|_| fine.state.payable())
        .map(|owed| qr(fine.notice_number, fine.creditor, owed.amount))
        .transpose()?;
    Ok(FineView {
        id: fine.id,
        plate: fine.plate,
        place: fine.place,
        violation: fine.violation,
        state: fine.state,
        reference: fine.reference,
        points: fine.points,
        today,
        owed,
        schedule: fine.schedule,
        notice_number: fine.notice_number.grouped(),
        creditor: fine.creditor.to_string(),
        iuv: fine.notice_number.iuv().to_string(),
        iban: iban.map(|iban| grouped(iban.as_str())),
        evidence: fine.evidence,
        verbale: fine.verbale,
        collection: fine.collection,
        qr,
        receipt: fine.receipt,
        connection: client.link.connection(),
    })
}
