//! Request bodies and queries: read whole, within a limit, with the field at fault named.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use serde::de::DeserializeOwned;
use serde_json::Value;
use targa_contract::{Problem, ProblemCode};

use crate::error::ApiError;
use crate::input::{self, Fault};

/// Largest body of an ordinary endpoint, in bytes; the table says where it is more.
pub(crate) const BODY_LIMIT: usize = 16 * 1024;

/// A JSON body.
#[derive(Debug)]
pub(crate) struct JsonBody<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for JsonBody<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        if !kind.is_some_and(|kind| is_json(kind.as_bytes())) {
            let error = ApiError::from(malformed("content-type"));
            return Err(error.with_status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let Octets(bytes) = Octets::from_request(request, state).await?;
        Ok(parse(&bytes).map(Self)?)
    }
}

/// A body as it is, within the endpoint's limit.
#[derive(Debug)]
pub(crate) struct Octets(pub Bytes);

impl<S: Send + Sync> FromRequest<S> for Octets {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let bytes = Bytes::from_request(request, state).await;
        bytes.map(Self).map_err(|rejection| {
            if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
                ApiError::from(malformed("too-large")).with_status(StatusCode::PAYLOAD_TOO_LARGE)
            } else {
                malformed("unreadable").into()
            }
        })
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
pub(crate) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let value: Value = serde_json::from_slice(bytes).map_err(|_| malformed("not-json"))?;
    // The reader would take the fields of an object from a list, in their order.
    if !value.is_object() {
        return Err(malformed("wrong-type"));
    }
    of_value(value)
}

/// Reads JSON that is in hand.
pub(crate) fn of_value<T: DeserializeOwned>(value: Value) -> Result<T, Problem> {
    if let Some(name) = holds_nul(&value, "body") {
        return Err(Problem::invalid(name, "invalid-character"));
    }
    input::read(value).map_err(|fault| named(&fault, "wrong-type"))
}

/// The name of a field with a NUL in it: no text that anybody means, and PostgreSQL keeps none.
fn holds_nul<'a>(value: &'a Value, name: &'a str) -> Option<&'a str> {
    match value {
        Value::String(text) => text.contains('\0').then_some(name),
        Value::Array(items) => items.iter().find_map(|item| holds_nul(item, name)),
        Value::Object(fields) => fields.iter().find_map(|(key, value)| {
            if key.contains('\0') {
                return Some(name);
            }
            holds_nul(value, key)
        }),
        _ => None,
    }
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
fn named(fault: &Fault, whole: &str) -> Problem {
    if fault.field.is_empty() {
        malformed(whole)
    } else {
        // The field's own name, as the domain's errors have it, whatever it stands in.
        let name = fault.field.rsplit('.').next().unwrap_or(&fault.field);
        Problem::invalid(name, fault.reason.as_str())
    }
}

fn malformed(reason: &str) -> Problem {
    Problem::new(ProblemCode::MalformedBody).with("reason", reason)
}
