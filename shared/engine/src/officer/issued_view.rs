//! An issued preavviso as screens show it.

use targa_contract::commands::{IssuedRow, IssuedView};
use targa_contract::{Problem, ProblemCode};
use targa_domain::Date;

use super::post::OfficerPost;
use crate::store::Issued;
use crate::view::qr;

pub(super) fn row(issued: &Issued) -> IssuedRow {
    IssuedRow {
        id: issued.id,
        plate: issued.request.plate.as_str().to_owned(),
        hypothesis: issued.request.violation.hypothesis,
        place: issued.request.place.clone(),
        issued_at: issued.request.violation.committed_at,
        delivery: issued.delivery.clone(),
    }
}

/// The code carries what the slip on the windscreen says: the amount of the day of issue.
pub(super) async fn show(
    post: &OfficerPost,
    issued: Issued,
    today: Date,
) -> Result<IssuedView, Problem> {
    let request = &issued.request;
    let qr = qr(
        request.notice_number,
        issued.creditor,
        request.printed_amount,
    )
    .map_err(|_| ProblemCode::Internal)?;
    Ok(IssuedView {
        row: row(&issued),
        today,
        images: post.outbox.images(issued.id).await?,
        notice_number: request.notice_number.grouped(),
        creditor: issued.creditor.to_string(),
        qr,
        schedule: issued.schedule,
    })
}
