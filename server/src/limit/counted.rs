//! Counts a client's tries at an endpoint and says how many are left (draft-ietf-httpapi-ratelimit-headers).

use std::convert::Infallible;
use std::net::SocketAddr;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, IntoResponseParts, Response, ResponseParts};
use targa_contract::ProblemCode;

use super::{Left, NoneLeft, client_address};
use crate::app::App;
use crate::error::ApiError;

/// A try is taken before and given back when the answer is a good one.
pub(crate) async fn counted(
    State(app): State<App>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Response {
    let client = client_address(peer.ip(), request.headers(), &app.trusted_proxies);
    let (mut left, mut answer) = match app.tries.of_client(client) {
        Ok(left) => (left, next.run(request).await),
        Err(none) => (none.left, ApiError::from(none).into_response()),
    };
    if answer.status().is_success() {
        left = app.tries.client_was_right(client);
    }
    left.tell(answer.headers_mut());
    answer
}

impl Left {
    fn tell(self, headers: &mut HeaderMap) {
        for (name, value) in [
            ("ratelimit-limit", self.size.into()),
            ("ratelimit-remaining", self.tries.into()),
            ("ratelimit-reset", self.full_in.as_secs()),
        ] {
            headers.insert(HeaderName::from_static(name), HeaderValue::from(value));
        }
    }
}

/// Where a person's questions are counted, and not a client's, the answer says it with the rest.
impl IntoResponseParts for Left {
    type Error = Infallible;

    fn into_response_parts(self, mut answer: ResponseParts) -> Result<ResponseParts, Infallible> {
        self.tell(answer.headers_mut());
        Ok(answer)
    }
}

impl From<NoneLeft> for ApiError {
    fn from(none: NoneLeft) -> Self {
        let problem = Self::from(ProblemCode::TooManyRequests);
        // Not a moment too early: a second that has begun counts whole.
        let seconds = none.wait.as_secs() + u64::from(none.wait.subsec_nanos() > 0);
        problem
            .with_headers(|headers| none.left.tell(headers))
            .retry_after(seconds)
    }
}
