//! Request bodies and queries: read whole, within a limit, with the field at fault named.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use serde::de::DeserializeOwned;
use targa_contract::{Problem, ProblemCode};

use crate::error::ApiError;
use crate::input::{self, Fault};

/// Largest body read, in bytes: the largest of this API is well under one kilobyte.
pub(crate) const BODY_LIMIT: usize = 16 * 1024;

/// A JSON body.
#[derive(Debug)]
pub(crate) struct JsonBody<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for JsonBody<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        if !kind.is_some_and(|kind| is_json(kind.as_bytes())) {
            return Err(malformed("content-type").with_status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| {
                if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
                    malformed("too-large").with_status(StatusCode::PAYLOAD_TOO_LARGE)
                } else {
                    malformed("unreadable")
                }
            })?;
        parse(&bytes).map(Self)
    }
}

/// `application/json` or a `+json` kind, with or without parameters.
fn is_json(kind: &[u8]) -> bool {
    let essence = kind
        .split(|b| *b == b';')
        .next()
        .unwrap_or_default()
        .trim_ascii();
    let essence = essence.to_ascii_lowercase();
    essence == b"application/json" || essence.ends_with(b"+json")
}

/// Not JSON is malformed (400); JSON with a field that cannot be taken names the field (422).
fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let value: serde_json::Value =
        serde_json::from_slice(bytes).map_err(|_| malformed("not-json"))?;
    input::read(value).map_err(|fault| named(&fault, "wrong-type"))
}

/// The query's parameters.
#[derive(Debug)]
pub(crate) struct QueryOf<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + 'static> FromRequestParts<S> for QueryOf<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        Query::try_from_uri(&parts.uri)
            .map(|Query(query)| Self(query))
            .map_err(|_| Problem::invalid("query", "invalid-format").into())
    }
}

/// The last part of the path. What is not a key of that kind names nothing.
#[derive(Debug)]
pub(crate) struct PathOf<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for PathOf<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        Path::from_request_parts(parts, state)
            .await
            .map(|Path(key)| Self(key))
            .map_err(|_| ProblemCode::NotFound.into())
    }
}

/// The reader's own words are left out: they quote what was sent.
fn named(fault: &Fault, whole: &str) -> ApiError {
    if fault.field.is_empty() {
        malformed(whole)
    } else {
        // The field's own name, as the domain's errors have it, whatever it stands in.
        let name = fault.field.rsplit('.').next().unwrap_or(&fault.field);
        Problem::invalid(name, fault.reason.as_str()).into()
    }
}

fn malformed(reason: &str) -> ApiError {
    Problem::new(ProblemCode::MalformedBody)
        .with("reason", reason)
        .into()
}
