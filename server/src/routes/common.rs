//! What every answer goes through: a time limit, a body limit, no panics, no caching, a request's name in the log.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, Response, header};
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;
use targa_contract::ProblemCode;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::trace::TraceLayer;

use crate::app::App;
use crate::body::BODY_LIMIT;
use crate::error::ApiError;

/// Longer than the slowest honest call to a platform with its repetitions.
const WHOLE_REQUEST: Duration = Duration::from_mins(1);
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Puts the common layers around the routes.
pub(super) fn around(routes: Router<App>) -> Router<App> {
    routes
        .layer(from_fn(in_time))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(CompressionLayer::new())
        .layer(from_fn(closed_to_strangers))
        .layer(TraceLayer::new_for_http().make_span_with(span))
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(SetRequestIdLayer::new(REQUEST_ID, MakeRequestUuid))
}

pub(super) async fn not_found() -> ApiError {
    ProblemCode::NotFound.into()
}

pub(super) async fn method_not_allowed() -> ApiError {
    ProblemCode::MethodNotAllowed.into()
}

/// Limits the time to the head of the answer; a stream may then go on.
async fn in_time(request: Request, next: Next) -> axum::response::Response {
    let answer = tokio::time::timeout(WHOLE_REQUEST, next.run(request)).await;
    answer.unwrap_or_else(|_| {
        ApiError::from(ProblemCode::PlatformUnavailable)
            .retry_after(30)
            .into_response()
    })
}

/// Answers are personal: no cache keeps them, no browser guesses their kind, nothing frames them.
async fn closed_to_strangers(request: Request, next: Next) -> axum::response::Response {
    let mut answer = next.run(request).await;
    let headers = answer.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        ),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    answer
}

fn panicked(_: Box<dyn Any + Send + 'static>) -> Response<axum::body::Body> {
    // The panic's text may quote anything; the hook has its place in the code.
    ApiError::from(ProblemCode::Internal).into_response()
}

/// The route's pattern, never the address itself: that may carry keys of people's cases.
fn span(request: &Request) -> tracing::Span {
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("none", MatchedPath::as_str);
    let id = request
        .headers()
        .get(REQUEST_ID)
        .and_then(|id| id.to_str().ok())
        .unwrap_or_default();
    tracing::info_span!("request", method = %request.method(), route, id)
}
