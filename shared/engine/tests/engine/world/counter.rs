//! The office's counter: takes requests for instalments, messages and their files, and can misbehave.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, put};
use axum::{Json, Router};
use targa_contract::api::{
    Attachment, AttachmentKind, InstalmentsAsked, InstalmentsRequest, InstalmentsState, Message,
    MessageAnswer, MessageRequest, MessageState, Messages, OfferAnswer, path,
};
use targa_contract::{
    AttachmentId, FineId, InstalmentsId, MessageId, Problem, ProblemCode, Timestamp,
};
use targa_domain::instalments::Plan;
use targa_domain::{Cents, MunicipalitySettings};

use super::server::{Office, knows, refuse};

#[derive(Default)]
pub(crate) struct Counter {
    pub(crate) requests: BTreeMap<InstalmentsId, InstalmentsRequest>,
    pub(crate) messages: BTreeMap<MessageId, (FineId, MessageRequest)>,
    pub(crate) files: BTreeMap<AttachmentId, (MessageId, Vec<u8>)>,
    /// What the office answered; each is a request that is granted.
    pub(crate) answers: BTreeMap<MessageId, String>,
    /// Answers get lost: the work is done.
    pub(crate) lose_answers: bool,
    /// What the next write is answered, undone.
    pub(crate) refusal: Option<Problem>,
    /// No file is taken.
    pub(crate) refuse_files: bool,
    /// Writes that came in.
    pub(crate) writes: u32,
}

impl Counter {
    /// Counts a write; what it is answered instead of being done.
    fn refused(&mut self) -> Option<Response> {
        self.writes += 1;
        self.refusal.take().map(refuse)
    }

    /// The answer, unless it gets lost.
    fn answer(&mut self, body: impl serde::Serialize) -> Response {
        if self.lose_answers {
            return (StatusCode::BAD_GATEWAY, "lost").into_response();
        }
        Json(body).into_response()
    }
}

pub(super) fn routes() -> Router<Arc<Office>> {
    let request = format!("{}/{{id}}", path::INSTALMENTS);
    let messages = format!("{}/{{fine}}/messages", path::FINES);
    Router::new()
        .route(&request, put(ask).get(one).delete(withdraw))
        .route(&format!("{request}/answer"), put(answer))
        .route(&messages, get(list))
        .route(&format!("{messages}/{{id}}"), put(write))
        .route(
            &format!("{messages}/{{id}}/attachments/{{file}}"),
            put(attach),
        )
        .route(&format!("{}/{{id}}", path::ATTACHMENTS), get(file))
}

async fn ask(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(id): Path<InstalmentsId>,
    Json(asked): Json<InstalmentsAsked>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    let mut counter = office.counter.lock().unwrap();
    if let Some(refusal) = counter.refused() {
        return refusal;
    }
    let request = counter
        .requests
        .entry(id)
        .or_insert_with(|| submitted(id, asked));
    if request.asked != asked {
        return refuse(ProblemCode::Conflict);
    }
    let request = request.clone();
    counter.answer(request)
}

/// Six hundred euro in so many, asked today.
pub(crate) fn submitted(id: InstalmentsId, asked: InstalmentsAsked) -> InstalmentsRequest {
    let today = "2026-05-04".parse().unwrap();
    let settings = MunicipalitySettings::default();
    let plan = Plan::new(Cents::new(60_000), asked.number, today, &settings);
    InstalmentsRequest {
        id,
        asked,
        state: InstalmentsState::Submitted,
        plan: plan.unwrap().unwrap(),
        asked_on: today,
        answer_by: "2026-08-02".parse().unwrap(),
        reason: None,
        protocol: Some("2026/0000017".to_owned()),
    }
}

async fn one(State(office): State<Arc<Office>>, Path(id): Path<InstalmentsId>) -> Response {
    match office.counter.lock().unwrap().requests.get(&id) {
        Some(request) => Json(request.clone()).into_response(),
        None => refuse(ProblemCode::NotFound),
    }
}

async fn withdraw(State(office): State<Arc<Office>>, Path(id): Path<InstalmentsId>) -> Response {
    match office.counter.lock().unwrap().requests.get_mut(&id) {
        Some(request) => {
            request.state = InstalmentsState::Withdrawn;
            StatusCode::NO_CONTENT.into_response()
        }
        None => refuse(ProblemCode::NotFound),
    }
}

async fn answer(
    State(office): State<Arc<Office>>,
    Path(id): Path<InstalmentsId>,
    Json(answer): Json<OfferAnswer>,
) -> Response {
    match office.counter.lock().unwrap().requests.get_mut(&id) {
        Some(request) => {
            request.state = if answer.accept {
                InstalmentsState::Accepted
            } else {
                InstalmentsState::Declined
            };
            Json(request.clone()).into_response()
        }
        None => refuse(ProblemCode::NotFound),
    }
}

async fn write(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path((fine, id)): Path<(FineId, MessageId)>,
    Json(said): Json<MessageRequest>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    let mut counter = office.counter.lock().unwrap();
    if let Some(refusal) = counter.refused() {
        return refusal;
    }
    let known = counter
        .messages
        .entry(id)
        .or_insert_with(|| (fine, said.clone()));
    if known.1 != said {
        return refuse(ProblemCode::Conflict);
    }
    let message = told(&counter, id);
    counter.answer(message)
}

async fn list(State(office): State<Arc<Office>>, Path(fine): Path<FineId>) -> Response {
    let counter = office.counter.lock().unwrap();
    let of_fine = counter.messages.iter().filter(|(_, (of, _))| *of == fine);
    let messages = of_fine.map(|(id, _)| told(&counter, *id)).collect();
    Json(Messages { messages }).into_response()
}

async fn attach(
    State(office): State<Arc<Office>>,
    Path((_, message, file)): Path<(FineId, MessageId, AttachmentId)>,
    content: Bytes,
) -> Response {
    let mut counter = office.counter.lock().unwrap();
    if let Some(refusal) = counter.refused() {
        return refusal;
    }
    if counter.refuse_files {
        return refuse(ProblemCode::NotAnImage);
    }
    let attachment = described(file, &content);
    counter.files.insert(file, (message, content.into()));
    counter.answer(attachment)
}

async fn file(State(office): State<Arc<Office>>, Path(id): Path<AttachmentId>) -> Response {
    match office.counter.lock().unwrap().files.get(&id) {
        Some((_, content)) => {
            ([(header::CONTENT_TYPE, "application/pdf")], content.clone()).into_response()
        }
        None => refuse(ProblemCode::NotFound),
    }
}

fn told(counter: &Counter, id: MessageId) -> Message {
    let (fine, said) = &counter.messages[&id];
    let files = counter.files.iter().filter(|(_, (of, _))| *of == id);
    let answer = counter.answers.get(&id);
    Message {
        id,
        fine: *fine,
        about: said.about.clone(),
        text: said.text.clone(),
        attachments: files
            .map(|(file, (_, content))| described(*file, content))
            .collect(),
        at: super::NOW.parse::<Timestamp>().unwrap(),
        protocol: Some("2026/0000018".to_owned()),
        state: match answer {
            Some(_) => MessageState::Accepted,
            None => MessageState::Open,
        },
        answer: answer.map(|text| MessageAnswer {
            text: text.clone(),
            at: super::NOW.parse::<Timestamp>().unwrap(),
            protocol: Some("2026/0000019".to_owned()),
        }),
    }
}

fn described(id: AttachmentId, content: &[u8]) -> Attachment {
    Attachment {
        id,
        kind: AttachmentKind::Pdf,
        bytes: u32::try_from(content.len()).unwrap(),
    }
}
