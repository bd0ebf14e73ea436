//! What the office may: for every case, whoever's it is.

use axum::routing::{get, post, put};
use targa_contract::ProblemCode;
use targa_contract::api::{
    Annulment, AnswerRequest, Cursor, InstalmentsDecision, InstalmentsRequest, Message, OfficeCase,
    OfficeJobs, OfficeQueue, Renotification,
};

use super::{Endpoint, Query, Who};
use crate::body::BODY_LIMIT;
use crate::routes::imports::{self, ImportReport, MEDIA, MOST};
use crate::routes::messages::LARGEST;
use crate::routes::office::{cases, instalments, jobs, messages, queue};

const OFFICE: &[Who] = &[Who::Office];

const PAGE: &[Query] = &[
    Query::new::<Cursor>("cursor", "Where to go on from: `next` of the page before."),
    Query::new::<u16>("limit", "At most so many, 1 to 200."),
];

pub(super) const TABLE: &[Endpoint] = &[
    Endpoint::get(
        "/v1/office/queue",
        "queue",
        "What waits for the office, the longest waiting first.",
        || get(queue::get),
    )
    .by(OFFICE)
    .gives::<OfficeQueue>()
    .query(PAGE),
    Endpoint::get(
        "/v1/office/instalment-requests/{id}",
        "office instalment request",
        "A request to pay in instalments, whoever asked.",
        || get(instalments::one),
    )
    .by(OFFICE)
    .gives::<InstalmentsRequest>(),
    Endpoint::put(
        "/v1/office/instalment-requests/{id}/decision",
        "decide instalments",
        "Grants, refuses with a reason, or offers another number of instalments.",
        || put(instalments::decide),
    )
    .by(OFFICE)
    .takes::<InstalmentsDecision>(BODY_LIMIT)
    .gives::<InstalmentsRequest>()
    .problems(&[
        ProblemCode::Conflict,
        ProblemCode::AlreadyPaid,
        ProblemCode::NotPayable,
    ]),
    Endpoint::get(
        "/v1/office/messages/{id}",
        "office message",
        "A message, whoever wrote it.",
        || get(messages::one),
    )
    .by(OFFICE)
    .gives::<Message>(),
    Endpoint::put(
        "/v1/office/messages/{id}/answer",
        "answer message",
        "Answers a message, a driver's data or a request to annul.",
        || put(messages::answer),
    )
    .by(OFFICE)
    .takes::<AnswerRequest>(LARGEST)
    .gives::<Message>()
    .problems(&[ProblemCode::Conflict]),
    Endpoint::get(
        "/v1/office/attachments/{id}",
        "office attachment",
        "A file of a message, whoever sent it.",
        || get(messages::attachment),
    )
    .by(OFFICE)
    .gives_media(&["image/jpeg", "application/pdf"]),
    Endpoint::get(
        "/v1/office/fines/{id}",
        "office case",
        "A fine and what happened to it, whoever's it is.",
        || get(cases::one),
    )
    .by(OFFICE)
    .gives::<OfficeCase>(),
    Endpoint::put(
        "/v1/office/fines/{id}/annulment",
        "annul",
        "Annuls a fine that is not paid (autotutela): nothing is owed any more.",
        || put(cases::annul),
    )
    .by(OFFICE)
    .takes::<Annulment>(BODY_LIMIT)
    .gives::<OfficeCase>()
    .problems(&[ProblemCode::Conflict, ProblemCode::AlreadyPaid]),
    Endpoint::put(
        "/v1/office/fines/{id}/notification",
        "notify again",
        "Has a verbale that SEND refused or could not deliver notified again, within its term.",
        || put(cases::renotify),
    )
    .by(OFFICE)
    .takes::<Renotification>(BODY_LIMIT)
    .gives::<OfficeCase>()
    .problems(&[ProblemCode::Conflict]),
    Endpoint::put(
        "/v1/office/fines/{id}/retry",
        "retry",
        "Whatever waits of a case for a platform is tried again at once.",
        || put(cases::retry),
    )
    .by(OFFICE),
    Endpoint::get(
        "/v1/office/jobs",
        "jobs",
        "The server's jobs, and how they went.",
        || get(jobs::list),
    )
    .by(OFFICE)
    .gives::<OfficeJobs>(),
    Endpoint::put(
        "/v1/office/jobs/{name}/run",
        "run job",
        "Begins a job now.",
        || put(jobs::run),
    )
    .by(OFFICE),
    Endpoint::post(
        "/v1/office/imports",
        "import",
        "Takes in cases of the office's own system, row by row; the same rows again change nothing.",
        || post(imports::post),
    )
    .by(OFFICE)
    .takes_text(MEDIA, MOST)
    .gives::<ImportReport>()
    .query(&[Query::new::<bool>(
        "dry_run",
        "Only says what would happen.",
    )])
    .idempotent(),
];
