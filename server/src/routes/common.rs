//! What every answer goes through: a time limit, a body limit, no panics, no caching, a request's name in the log.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, Response, header};
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;
use targa_contract::ProblemCode;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::trace::TraceLayer;

use crate::error::ApiError;

/// Longer than the slowest honest call to a platform with its repetitions.
const WHOLE_REQUEST: Duration = Duration::from_mins(1);
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Puts the common layers around the routes.
pub(super) fn around<S: Clone + Send + Sync + 'static>(routes: Router<S>) -> Router<S> {
    routes
        .layer(from_fn(in_time))
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

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use axum::routing::get;
    use tower::ServiceExt;

    use super::around;

    /// The code of the problem a route ends in.
    async fn problem(path: &str) -> (u16, String) {
        async fn breaks() {
            panic!("with words of a person");
        }
        let routes = Router::new()
            .route("/breaks", get(breaks))
            .route("/hangs", get(std::future::pending::<()>));
        let request = Request::get(path).body(Body::empty()).unwrap();
        let answer = around(routes).oneshot(request).await.unwrap();
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
        let status = answer.status().as_u16();
        let body = to_bytes(answer.into_body(), 10_000).await.unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn a_panic_is_our_fault_and_says_nothing() {
        let (status, body) = problem("/breaks").await;
        assert_eq!(status, 500);
        assert!(
            body.contains("internal") && !body.contains("person"),
            "{body}"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn what_takes_too_long_is_told_to_come_back() {
        let (status, body) = problem("/hangs").await;
        assert_eq!(status, 503);
        assert!(body.contains("platform-unavailable"), "{body}");
    }
}
