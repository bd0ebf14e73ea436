//! How anything that goes wrong leaves the server: `application/problem+json` with a stable code.

use axum::Json;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use targa_contract::{Problem, ProblemCode};
use targa_domain::FieldError;

use crate::ports::PlatformError;
use crate::store::StoreError;

/// A problem on its way out, with the headers that belong to it.
#[derive(Debug)]
pub struct ApiError(Box<Outgoing>);

#[derive(Debug)]
struct Outgoing {
    problem: Problem,
    headers: HeaderMap,
}

/// What every route answers.
pub(crate) type Answer<T> = Result<T, ApiError>;

impl ApiError {
    /// The code's problem under another HTTP status (413 and 415 are both a body that cannot be read).
    #[must_use]
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.0.problem.status = Some(status.as_u16());
        self
    }

    /// Adds a header of the answer.
    #[must_use]
    pub fn with_header(self, name: HeaderName, value: HeaderValue) -> Self {
        self.with_headers(|headers| drop(headers.insert(name, value)))
    }

    /// Adds several.
    #[must_use]
    pub fn with_headers(mut self, add: impl FnOnce(&mut HeaderMap)) -> Self {
        add(&mut self.0.headers);
        self
    }

    /// Says when to come back, in the header and for the screens.
    #[must_use]
    pub fn retry_after(mut self, seconds: u64) -> Self {
        let params = &mut self.0.problem.params;
        params.insert("seconds".to_owned(), seconds.to_string());
        self.with_header(RETRY_AFTER, HeaderValue::from(seconds))
    }

    /// An internal error: logged here, once; the caller only learns that it is our fault.
    pub fn internal(error: &(dyn std::error::Error + 'static)) -> Self {
        tracing::error!(error, "internal error");
        ProblemCode::Internal.into()
    }
}

impl From<Problem> for ApiError {
    fn from(problem: Problem) -> Self {
        Self(Box::new(Outgoing {
            problem,
            headers: HeaderMap::new(),
        }))
    }
}

impl From<ProblemCode> for ApiError {
    fn from(code: ProblemCode) -> Self {
        Problem::new(code).into()
    }
}

impl From<FieldError> for ApiError {
    fn from(error: FieldError) -> Self {
        Problem::from(error).into()
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        if error.is_passing() {
            tracing::error!(%error, "the store does not serve");
            return Self::from(ProblemCode::ServiceUnavailable).retry_after(5);
        }
        Self::internal(&error)
    }
}

impl From<PlatformError> for ApiError {
    fn from(error: PlatformError) -> Self {
        tracing::warn!(%error, "a national platform did not serve");
        Self::from(ProblemCode::PlatformUnavailable).retry_after(30)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let Outgoing {
            mut problem,
            headers,
        } = *self.0;
        let code = problem.status.unwrap_or(problem.code.status());
        problem.status = Some(code);
        let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let kind = HeaderValue::from_static("application/problem+json");
        let mut response = (status, Json(problem)).into_response();
        response.headers_mut().insert(CONTENT_TYPE, kind);
        response.headers_mut().extend(headers);
        response
    }
}
