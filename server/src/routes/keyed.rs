//! `Idempotency-Key`: a POST that is sent again gets its first answer, and nothing is done twice.

use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequest as _, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use targa_contract::api::path;
use targa_contract::{Problem, ProblemCode};

use crate::app::App;
use crate::auth::Caller;
use crate::body::Octets;
use crate::error::{Answer, ApiError};
use crate::hex;
use crate::store::{Answered, First};

const NAME: &str = "idempotency-key";
const LONGEST_KEY: usize = 64;
/// Larger than any answer to a POST.
const WHOLE: usize = 1024 * 1024;
/// How long a repetition waits for the first to end.
const LOOKS: u32 = 100;
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// Only good answers are kept: what went wrong may go well the next time.
pub(super) async fn keyed(
    State(app): State<App>,
    caller: Caller,
    request: Request,
    next: Next,
) -> Answer<Response> {
    let Some(key) = request.headers().get(NAME) else {
        return Ok(next.run(request).await);
    };
    let key = key.as_bytes();
    if !(1..=LONGEST_KEY).contains(&key.len()) || !key.iter().all(u8::is_ascii_graphic) {
        return Err(Problem::invalid(NAME, "invalid-format").into());
    }
    let mut key = String::from_utf8_lossy(key).into_owned();
    let (mut parts, body) = request.into_parts();
    if parts.uri.path() == path::PAYMENTS {
        // Sums change at midnight: a checkout of yesterday asks yesterday's. No key has a space in it.
        key = format!("{key} {}", app.clock.today());
    }
    let mut limited = Request::new(body);
    limited.extensions_mut().clone_from(&parts.extensions);
    let Octets(body) = Octets::from_request(limited, &()).await?;
    let first = First {
        person: caller.fiscal_code,
        key,
        fingerprint: fingerprint(parts.method.as_str(), parts.uri.path(), &body),
    };
    // Whoever can, keeps its answer together with its work.
    parts.extensions.insert(first.clone());
    for _ in 0..LOOKS {
        match app.store.begin(&first, app.clock.now()).await? {
            Answered::NotYet => {
                let request = Request::from_parts(parts, Body::from(body));
                // On its own: a caller that hangs up does not leave it half done.
                let work = tokio::spawn(done_once(app, first, request, next));
                return work.await.map_err(|error| ApiError::internal(&error))?;
            }
            Answered::With(body) => return Ok(json(Bytes::from(body))),
            Answered::Otherwise => return Err(ProblemCode::Conflict.into()),
            Answered::UnderWay => tokio::time::sleep(BETWEEN_LOOKS).await,
        }
    }
    Err(ApiError::from(ProblemCode::PlatformUnavailable).retry_after(5))
}

async fn done_once(app: App, first: First, request: Request, next: Next) -> Answer<Response> {
    let answer = next.run(request).await;
    if answer.status() != StatusCode::OK {
        if let Err(error) = app.store.not_done(&first).await {
            tracing::warn!(%error, "a key stays taken for two minutes");
        }
        return Ok(answer);
    }
    let body = to_bytes(answer.into_body(), WHOLE).await;
    let body = body.map_err(|error| ApiError::internal(&error))?;
    // It was done: whoever asked is told so, also when that cannot be noted.
    if let Err(error) = app.store.answered(&first, &body).await {
        tracing::error!(%error, "the answer of a request that was done is not kept");
    }
    Ok(json(body))
}

fn json(body: Bytes) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}

fn fingerprint(method: &str, path: &str, body: &[u8]) -> String {
    let mut digest = Sha256::new();
    digest.update(format!("{method}\n{path}\n"));
    digest.update(body);
    hex::hex(&digest.finalize())
}
