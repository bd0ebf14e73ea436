//! Who may come in: any bearer token, unless it says that it is a voucher; then it must be one, and good.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::AUTHORIZATION;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::problem::Problem;
use crate::world::Shared;

/// 401 without a token that holds.
pub(crate) async fn bearer_required(
    State(world): State<Shared>,
    request: Request,
    next: Next,
) -> Response {
    let header = request.headers().get(AUTHORIZATION);
    let token = header
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "));
    let holds = token.is_some_and(|token| {
        let memory = world.memory();
        let good = memory.pdnd.vouchers.get(token);
        let good = good.is_some_and(|until| memory.clock.now() < *until);
        good || !token.starts_with("voucher-")
    });
    if holds {
        next.run(request).await
    } else {
        Problem::new(
            StatusCode::UNAUTHORIZED,
            "Who are you?",
            "no token that holds",
        )
        .into_response()
    }
}
