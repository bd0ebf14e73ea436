//! `/control/requests`: every call a platform got, so that a test can say what was asked of it.

use std::collections::{BTreeMap, VecDeque};

use axum::Json;
use axum::body::Bytes;
use axum::extract::{OriginalUri, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, json};

use super::{Fault, Kind};
use crate::play::Platform;
use crate::when::When;
use crate::world::Shared;

const MOST: usize = 10_000;

/// The last calls, oldest first. Headers are left out: one of them is a key.
#[derive(Default)]
pub(crate) struct Journal(VecDeque<Entry>);

#[derive(Serialize)]
struct Entry {
    at: When,
    platform: Platform,
    method: String,
    path: String,
    query: Option<String>,
    body: Option<Value>,
    status: u16,
    fault: Option<Kind>,
}

impl Journal {
    /// Writes a call down.
    pub(crate) fn note(
        &mut self,
        now: Timestamp,
        platform: Platform,
        parts: &Parts,
        body: &Bytes,
        status: StatusCode,
        fault: Option<&Fault>,
    ) {
        if self.0.len() == MOST {
            self.0.pop_front();
        }
        // The routes of a platform see their own part of the path only.
        let uri = parts
            .extensions
            .get::<OriginalUri>()
            .map_or(&parts.uri, |original| &original.0);
        self.0.push_back(Entry {
            at: When(now),
            platform,
            method: parts.method.to_string(),
            path: uri.path().to_owned(),
            query: uri.query().map(str::to_owned),
            body: content(body),
            status: status.as_u16(),
            fault: fault.map(|fault| fault.kind),
        });
    }
}

/// JSON as it is, a form as its fields; nothing of anything else.
fn content(body: &Bytes) -> Option<Value> {
    serde_json::from_slice(body).ok().or_else(|| {
        let fields: BTreeMap<String, String> =
            url::form_urlencoded::parse(body).into_owned().collect();
        fields.contains_key("grant_type").then(|| json!(fields))
    })
}

/// `GET`
pub(super) async fn list(State(world): State<Shared>) -> Json<Value> {
    Json(json!({ "requests": world.memory().journal.0 }))
}

/// `DELETE`
pub(super) async fn clear(State(world): State<Shared>) -> StatusCode {
    world.memory().journal.0.clear();
    StatusCode::NO_CONTENT
}
