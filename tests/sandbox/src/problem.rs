//! Errors in the form of the documents' `ProblemJson`.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::Value;

/// Why a platform refuses.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) status: StatusCode,
    pub(crate) title: &'static str,
    pub(crate) detail: String,
    /// SEND's list; others have none.
    errors: Option<Value>,
}

#[derive(Serialize)]
struct ProblemJson<'a> {
    title: &'a str,
    status: u16,
    detail: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<&'a Value>,
}

impl Problem {
    /// A problem of any status.
    pub(crate) fn new(status: StatusCode, title: &'static str, detail: impl Into<String>) -> Self {
        Self {
            status,
            title,
            detail: detail.into(),
            errors: None,
        }
    }

    /// The same with a list of errors.
    pub(crate) fn with_errors(mut self, errors: Value) -> Self {
        self.errors = Some(errors);
        self
    }

    /// 400: the request is not what the document says.
    pub(crate) fn malformed(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "Malformed request", detail)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = ProblemJson {
            title: self.title,
            status: self.status.as_u16(),
            detail: &self.detail,
            errors: self.errors.as_ref(),
        };
        (self.status, Json(body)).into_response()
    }
}

/// Whatever no platform here has.
pub(crate) async fn no_such_route() -> Problem {
    Problem::new(
        StatusCode::NOT_FOUND,
        "Resource not found",
        "the sandbox plays no such call",
    )
}
