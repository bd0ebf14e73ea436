//! The code of one due.

use targa_contract::commands::{DueCode, OpenDue};
use targa_contract::{Problem, ProblemCode};

use crate::citizen::CitizenEngine;
use crate::session::Post;
use crate::view::qr;

pub(in crate::citizen) async fn open_due(
    engine: &CitizenEngine,
    request: OpenDue,
) -> Result<DueCode, Problem> {
    let post = engine.sessions.present().await?;
    let fine = post.account().cache.fine(request.fine).await?;
    let fine = fine.ok_or(ProblemCode::NotFound)?;
    let dues = fine.plan.iter().flat_map(|plan| &plan.dues);
    let due = dues.into_iter().find(|due| due.number == request.number);
    let due = due.ok_or(ProblemCode::NotFound)?;
    if due.receipt.is_some() {
        return Err(ProblemCode::AlreadyPaid.into());
    }
    if !due.payable {
        return Err(ProblemCode::NotPayable.into());
    }
    Ok(DueCode {
        notice_number: due.notice_number.grouped(),
        qr: qr(due.notice_number, fine.creditor, due.amount)?,
    })
}
