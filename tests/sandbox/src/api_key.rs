//! The subscription key of pagoPA's gateway.

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

const HEADER: &str = "Ocp-Apim-Subscription-Key";

/// 401 without a body, as the documents say, when the key is missing. Any key is a good key here.
pub(crate) async fn required(request: Request, next: Next) -> Response {
    let given = request
        .headers()
        .get(HEADER)
        .is_some_and(|key| !key.is_empty());
    if given {
        next.run(request).await
    } else {
        StatusCode::UNAUTHORIZED.into_response()
    }
}
