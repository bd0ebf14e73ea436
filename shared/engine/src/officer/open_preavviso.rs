//! Shows one that was issued on this device.

use targa_contract::commands::{IssuedView, OpenPreavviso};
use targa_contract::{FineId, Problem, ProblemCode};

use super::OfficerEngine;
use super::issued_view::show;
use super::post::OfficerPost;
use crate::ports::today;
use crate::store::Issued;

pub(super) async fn open_preavviso(
    engine: &OfficerEngine,
    request: OpenPreavviso,
) -> Result<IssuedView, Problem> {
    let post = engine.sessions.present().await?;
    let issued = known(&post, request.id).await?;
    show(
        &post,
        issued,
        today(&*engine.sessions.client().ports.clock)?,
    )
    .await
}

/// A record that is on this device.
pub(super) async fn known(post: &OfficerPost, id: FineId) -> Result<Issued, Problem> {
    let issued = post.outbox.issued(id).await?;
    issued.ok_or_else(|| ProblemCode::NotFound.into())
}
