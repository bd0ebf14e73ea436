//! SEND's problems: with a list of errors, which its document demands.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::problem::Problem;

/// 400: not what the document says.
pub(super) fn malformed(detail: impl Into<String>) -> Problem {
    listed(
        StatusCode::BAD_REQUEST,
        "PN_GENERIC_INVALIDPARAMETER",
        detail,
    )
}

/// 404: no such thing.
pub(super) fn not_found(detail: impl Into<String>) -> Problem {
    listed(
        StatusCode::NOT_FOUND,
        "PN_DELIVERY_NOTIFICATIONNOTFOUND",
        detail,
    )
}

/// 409: this protocol number and token were used.
pub(super) fn duplicate() -> Problem {
    listed(
        StatusCode::CONFLICT,
        "PN_GENERIC_INVALIDPARAMETER_DUPLICATED",
        "Duplicated notification for same paProtocolNumber and idempotenceToken",
    )
}

fn listed(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Problem {
    let detail = detail.into();
    let error = json!({ "code": code, "detail": detail });
    Problem::new(status, "Request refused", detail).with_errors(Value::Array(vec![error]))
}
