//! What is common to every platform: the call is journalled, and made to go wrong when a fault says so.

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::RETRY_AFTER;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::control::{Fault, Kind};
use crate::problem::Problem;
use crate::world::Shared;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const BODY_LIMIT: usize = 1024 * 1024;
/// SEND takes files.
const FILE_LIMIT: usize = 32 * BODY_LIMIT;

/// A national platform, as faults and journal name it.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Platform {
    /// Debt positions.
    Gpd,
    /// Carts.
    Checkout,
    /// Receipts.
    Receipts,
    /// Whoever takes the money: the bar, and the button of the payment page.
    Psp,
    /// Legal notifications.
    Send,
    /// Where SEND keeps files.
    SendFiles,
    /// Messages to the app IO.
    Io,
    /// Vehicles and who answers for them.
    Registry,
    /// The municipality's protocol register.
    Protocol,
    /// Coercive collection.
    Coercive,
    /// The city's e-mail, SMS and push.
    Notifier,
    /// Vouchers.
    Pdnd,
}

impl Platform {
    const fn body_limit(self) -> usize {
        match self {
            Self::SendFiles => FILE_LIMIT,
            _ => BODY_LIMIT,
        }
    }
}

/// Put on a request whose answer must list everything twice.
#[derive(Clone, Copy)]
pub(crate) struct Doubled;

/// The routes of a platform, with journal and faults around them.
pub(crate) fn played(platform: Platform, world: &Shared, routes: Router<Shared>) -> Router<Shared> {
    routes.layer(from_fn_with_state((platform, Shared::clone(world)), play))
}

async fn play(
    State((platform, world)): State<(Platform, Shared)>,
    request: Request,
    next: Next,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let id = parts
        .headers
        .get(REQUEST_ID)
        .cloned()
        .or_else(|| HeaderValue::from_str(&Uuid::new_v4().to_string()).ok());
    let Ok(body) = to_bytes(body, platform.body_limit()).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let fault = world.memory().faults.take(platform, &parts.method);
    if platform == Platform::Receipts
        && matches!(
            fault,
            Some(Fault {
                kind: Kind::Repeat,
                ..
            })
        )
    {
        parts.extensions.insert(Doubled);
    }
    let mut response = perform(platform, fault.as_ref(), &parts, &body, next).await;
    if let Some(id) = id {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    let mut memory = world.memory();
    let now = memory.clock.now();
    memory.journal.note(
        now,
        platform,
        &parts,
        &body,
        response.status(),
        fault.as_ref(),
    );
    response
}

async fn perform(
    platform: Platform,
    fault: Option<&Fault>,
    parts: &Parts,
    body: &Bytes,
    next: Next,
) -> Response {
    let again = || Request::from_parts(parts.clone(), Body::from(body.clone()));
    let Some(fault) = fault else {
        return next.run(again()).await;
    };
    match fault.kind {
        Kind::Fail => failure(fault),
        Kind::Nonsense => Html("<!DOCTYPE html><title>Manutenzione</title>").into_response(),
        Kind::Lose => {
            next.run(again()).await;
            failure(fault)
        }
        Kind::Delay => {
            tokio::time::sleep(fault.delay()).await;
            next.run(again()).await
        }
        // A list is doubled inside its answer; any other call is carried out twice.
        Kind::Repeat if platform == Platform::Receipts => next.run(again()).await,
        Kind::Repeat => {
            next.clone().run(again()).await;
            next.run(again()).await
        }
    }
}

fn failure(fault: &Fault) -> Response {
    let problem = Problem::new(
        fault.status(),
        "The sandbox was told to fail",
        "asked for by POST /control/faults",
    );
    match fault.retry_after {
        Some(seconds) => ([(RETRY_AFTER, seconds.to_string())], problem).into_response(),
        None => problem.into_response(),
    }
}
