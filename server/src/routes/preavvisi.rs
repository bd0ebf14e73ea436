//! `PUT /v1/officer/preavvisi/{id}`

mod decide;
mod signed;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde_json::Value;
use targa_contract::api::{Fine, PreavvisoRequest, SignedPreavviso};
use targa_contract::{FineId, ProblemCode};
use targa_domain::FiscalCode;

use self::decide::decide;
use crate::app::App;
use crate::auth::Caller;
use crate::body::{self, JsonBody, PathOf};
use crate::error::Answer;
use crate::store::{Issued, NewFine};

/// What is taken: what a handheld has signed, or the bare content where the settings allow it.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(
    dead_code,
    reason = "only its schema is used: which one it is, the setting says"
)]
pub(crate) enum PreavvisoBody {
    Signed(SignedPreavviso),
    Unsigned(PreavvisoRequest),
}

/// 201 when it is on disk now, 200 when it was already; the platform and the owner hear of it afterwards.
pub(crate) async fn put(
    State(app): State<App>,
    officer: Caller,
    PathOf(id): PathOf<FineId>,
    JsonBody(sent): JsonBody<Value>,
) -> Answer<(StatusCode, Json<Fine>)> {
    let officer = officer.fiscal_code;
    // Who has a handheld that signs is not believed without it, whatever the settings allow others.
    let bare =
        app.unsigned_preavvisi && sent.get("jws").is_none() && !app.store.signs(&officer).await?;
    let (fine, new) = if bare {
        unsigned(&app, id, &officer, body::of_value(sent)?).await?
    } else {
        let sent: SignedPreavviso = body::of_value(sent)?;
        Box::pin(signed::take(&app, id, &officer, &sent.jws)).await?
    };
    if new {
        app.positions_due.notify_one();
        return Ok((StatusCode::CREATED, Json(fine)));
    }
    Ok((StatusCode::OK, Json(fine)))
}

/// The fine, and whether it is new.
async fn unsigned(
    app: &App,
    id: FineId,
    officer: &FiscalCode,
    request: PreavvisoRequest,
) -> Answer<(Fine, bool)> {
    // First of all: what was accepted once is accepted again, even if settings have changed since.
    if let Some(known) = app.store.repeated(id, officer, &request).await? {
        return answer(known, None);
    }
    let fine = decide(app, id, &request)?;
    let new = NewFine {
        fine: &fine,
        issued: Some((officer, &request)),
    };
    let issued = app.store.issue(new, app.clock.now()).await?;
    if issued != Issued::New {
        return answer(issued, None);
    }
    // As it is kept: with the notices it was given.
    answer(issued, app.store.fine(id).await?)
}

fn answer(issued: Issued, new: Option<Fine>) -> Answer<(Fine, bool)> {
    match (issued, new) {
        (Issued::New, Some(fine)) => Ok((fine, true)),
        (Issued::Same(fine), _) => Ok((*fine, false)),
        (Issued::Conflict, _) => Err(ProblemCode::Conflict.into()),
        (Issued::NotLeased, _) => Err(ProblemCode::NoticeNumberNotLeased.into()),
        (Issued::New, None) => Err(ProblemCode::Internal.into()),
    }
}
