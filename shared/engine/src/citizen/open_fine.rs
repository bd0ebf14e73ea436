//! One fine, whole, from the cache.

use targa_contract::api::FinePlan;
use targa_contract::commands::{FineView, OpenFine};
use targa_contract::{Problem, ProblemCode};

use super::CitizenEngine;
use super::paying::paying;
use crate::ports::today;
use crate::pricing::tariff;
use crate::session::Post;
use crate::view::{Amounts, grouped, qr};

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
    let owed = Amounts::of(&fine).owed(fine.state, today);
    // While a plan runs its next due is paid, with a notice of its own.
    let next = fine.plan.as_ref().and_then(FinePlan::next);
    let notice_number = next.map_or(fine.notice_number, |due| due.notice_number);
    let payable = fine.state.payable() && next.is_none_or(|due| due.payable);
    let qr = owed
        .filter(|_| payable)
        .map(|owed| qr(notice_number, fine.creditor, owed.amount))
        .transpose()?;
    let row = tariff()?.row(
        &fine.violation.hypothesis,
        fine.violation.committed_at.date(),
    );
    // A row that this build does not know says nothing.
    let row = row.ok();
    let paying = paying(&post.local, &*client.ports.clock).await;
    let paying = paying.into_iter().find(|one| one.fine == fine.id);
    Ok(FineView {
        id: fine.id,
        plate: fine.plate,
        place: fine.place,
        violation: fine.violation,
        state: fine.state,
        reference: fine.reference,
        points: fine.points,
        accessory: row.and_then(|row| row.accessory_of(&fine.violation)),
        short_suspension: row.is_some_and(|row| row.short_suspension),
        today,
        owed,
        schedule: *fine.schedule,
        notice_number: notice_number.grouped(),
        creditor: fine.creditor.to_string(),
        iuv: notice_number.iuv().to_string(),
        iban: iban.map(|iban| grouped(iban.as_str())),
        evidence: fine.evidence,
        verbale: fine.verbale,
        collection: fine.collection,
        qr,
        receipt: fine.receipt,
        paying: paying.filter(|_| fine.state.payable()),
        connection: client.link.connection(),
    })
}
