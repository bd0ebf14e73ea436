//! Legal facts: the list, the address of a file, the file.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::notification::Notification;
use super::refusal::not_found;
use super::timeline::timeline;
use crate::problem::Problem;
use crate::world::Shared;

const ARCHIVE_SECONDS: u32 = 3600;

/// Key of a notification's file of that category, without the name of the store.
pub(super) fn key(category: &str) -> String {
    format!("PN_LEGAL_FACTS-{category}.pdf")
}

/// `GET /delivery-push/v2.0/{iun}/legal-facts`
pub(super) async fn list(
    State(world): State<Shared>,
    Path(iun): Path<String>,
) -> Result<Json<Vec<Value>>, Problem> {
    let memory = world.memory();
    let now = memory.clock.now();
    let notification = memory.send.accepted(&iun, now)?;
    let elements = facts(notification, now).into_iter().map(|id| {
        json!({ "iun": iun, "taxId": notification.request.recipients[0].fiscal_code, "legalFactsId": id })
    });
    Ok(Json(elements.collect()))
}

/// `GET /delivery-push/{iun}/download/legal-facts/{key}`: an address, or patience.
pub(super) async fn download(
    State(world): State<Shared>,
    Path((iun, key)): Path<(String, String)>,
) -> Result<Json<Value>, Problem> {
    let mut memory = world.memory();
    let now = memory.clock.now();
    let file = file_of(memory.send.accepted(&iun, now)?, &key, now)?;
    let mut answer = json!({ "filename": key, "contentLength": file.len() });
    let mut all = memory.send.notifications.iter_mut();
    let asked_before = all
        .find(|notification| notification.iun == iun)
        .is_none_or(|own| !own.plan.archived || !own.asked_archive.insert(key.clone()));
    if asked_before {
        answer["url"] = json!(format!("{}/send-files/legal-facts/{iun}/{key}", world.url));
    } else {
        answer["retryAfter"] = json!(ARCHIVE_SECONDS);
    }
    Ok(Json(answer))
}

/// The file itself.
pub(super) async fn file(
    State(world): State<Shared>,
    Path((iun, key)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let memory = world.memory();
    let now = memory.clock.now();
    let file = file_of(memory.send.accepted(&iun, now)?, &key, now)?;
    Ok(([(CONTENT_TYPE, "application/pdf")], file).into_response())
}

fn facts(notification: &Notification, now: Timestamp) -> Vec<Value> {
    let events = timeline(notification, now).into_iter();
    let facts = events.filter_map(|event| event["legalFactsIds"].as_array().cloned());
    facts.flatten().collect()
}

fn file_of(notification: &Notification, key: &str, now: Timestamp) -> Result<String, Problem> {
    let wanted = json!(format!("safestorage://{key}"));
    let there = facts(notification, now)
        .iter()
        .any(|id| id["key"] == wanted);
    if !there {
        return Err(not_found("no such legal fact"));
    }
    Ok(format!(
        "%PDF-1.4\n% {key} of {}\n%%EOF\n",
        notification.iun
    ))
}
