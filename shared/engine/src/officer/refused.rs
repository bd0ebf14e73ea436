//! The ways out of a refusal: issue it anew with the right content, send it again, give it up.

use targa_contract::commands::{
    Change, CorrectPreavviso, Delivery, IssuedView, OpenPreavviso, ResendPreavviso, WayOut,
    WithdrawPreavviso,
};
use targa_contract::{FineId, Problem, ProblemCode};

use super::OfficerEngine;
use super::issue_preavviso::issue_preavviso;
use super::open_preavviso::{known, open_preavviso};
use super::take_up::signing;

/// A new record in the place of the refused one, which is withdrawn in the same transaction. The
/// paper on the windscreen is worth nothing any more: the new slip takes its place.
pub(super) async fn correct(
    engine: &OfficerEngine,
    request: CorrectPreavviso,
) -> Result<IssuedView, Problem> {
    let post = engine.sessions.present().await?;
    let before = known(&post, request.refused).await?;
    let corrects = match &before.delivery {
        Delivery::Refused { way_out, .. } => *way_out == WayOut::Correct,
        // A doubled tap.
        Delivery::Withdrawn { replaced_by } => *replaced_by == Some(request.slip.id),
        Delivery::Waiting | Delivery::Sent => false,
    };
    if !corrects {
        return Err(ProblemCode::Conflict.into());
    }
    Box::pin(issue_preavviso(engine, request.slip, Some(&before))).await
}

/// The same record, at the end of the chain that signs now.
pub(super) async fn resend(
    engine: &OfficerEngine,
    request: ResendPreavviso,
) -> Result<IssuedView, Problem> {
    let post = engine.sessions.present().await?;
    match known(&post, request.id).await?.delivery {
        Delivery::Refused {
            way_out: WayOut::Resend,
            ..
        } => {
            let signer = signing(engine.sessions.client(), &post).await?;
            post.outbox.sign_again(request.id, signer.clone()).await?;
            drop(signer);
            post.nudge.notify_one();
        }
        // A doubled tap.
        Delivery::Waiting | Delivery::Sent => {}
        Delivery::Refused { .. } | Delivery::Withdrawn { .. } => {
            return Err(ProblemCode::Conflict.into());
        }
    }
    told(engine, request.id).await
}

/// Out of the officer's way; the record itself stays.
pub(super) async fn withdraw(
    engine: &OfficerEngine,
    request: WithdrawPreavviso,
) -> Result<IssuedView, Problem> {
    let post = engine.sessions.present().await?;
    known(&post, request.id).await?;
    if !post.outbox.withdraw(request.id).await? {
        return Err(ProblemCode::Conflict.into());
    }
    told(engine, request.id).await
}

async fn told(engine: &OfficerEngine, id: FineId) -> Result<IssuedView, Problem> {
    engine.sessions.client().link.tell(Change::Fines);
    open_preavviso(engine, OpenPreavviso { id }).await
}
