//! The keys of the platforms' gateways: pagoPA's and IO's subscription key, SEND's API key.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Header of pagoPA and IO.
pub(crate) const SUBSCRIPTION: &str = "Ocp-Apim-Subscription-Key";
/// Header of SEND.
pub(crate) const SEND: &str = "x-api-key";

/// 401 without a body, as the documents say, when the key is missing. Any key is a good key here.
pub(crate) async fn required(
    State(header): State<&'static str>,
    request: Request,
    next: Next,
) -> Response {
    let given = request
        .headers()
        .get(header)
        .is_some_and(|key| !key.is_empty());
    if given {
        next.run(request).await
    } else {
        StatusCode::UNAUTHORIZED.into_response()
    }
}
