//! Shows one that was issued on this device.

use targa_contract::commands::{IssuedView, OpenPreavviso};
use targa_contract::{Problem, ProblemCode};

use super::OfficerEngine;
use super::issued_view::view;
use crate::ports::today;

pub(super) async fn open_preavviso(
    engine: &OfficerEngine,
    request: OpenPreavviso,
) -> Result<IssuedView, Problem> {
    let post = engine.sessions.present().await?;
    let issued = post
        .outbox
        .issued(request.id)
        .await?
        .ok_or(ProblemCode::NotFound)?;
    view(issued, today(&*engine.sessions.client().ports.clock)?)
}
