//! What a person may, for what is their own.

use axum::routing::{get, post};
use targa_contract::ProblemCode;
use targa_contract::api::path;
use targa_contract::api::{CheckoutStarted, Cursor, Me, PaymentRequest, SyncPage};

use super::{Endpoint, Query, Who};
use crate::body::BODY_LIMIT;
use crate::routes::{events, evidence, me, payments, sync};

const PERSON: &[Who] = &[Who::Citizen];

const PAGE: &[Query] = &[
    Query::new::<Cursor>("cursor", "Where to go on from: `next` of the page before."),
    Query::new::<u16>("limit", "At most so many, 1 to 1000."),
];

pub(super) const TABLE: &[Endpoint] = &[
    Endpoint::get("/v1/me", "me", "What the token says of its bearer.", || {
        get(me::get)
    })
    .by(PERSON)
    .gives::<Me>()
    .tagged(),
    Endpoint::get(
        path::SYNC,
        "changes",
        "What changed for the caller since a cursor: vehicles, fines, tombstones.",
        || get(sync::get),
    )
    .by(PERSON)
    .gives::<SyncPage>()
    .query(PAGE),
    Endpoint::get(
        path::EVENTS,
        "events",
        "A stream that says when there is something new, and nothing else.",
        || get(events::get),
    )
    .by(PERSON)
    .gives_media(&["text/event-stream"]),
    Endpoint::get(
        "/v1/evidence/{id}",
        "image",
        "An image of a fine, for its owner and for who issued it.",
        || get(evidence::get),
    )
    .by(PERSON)
    .gives_media(&["image/jpeg"])
    .tagged(),
    Endpoint::post(
        path::PAYMENTS,
        "pay",
        "Makes the amounts current and opens a checkout for at most five fines.",
        || post(payments::post),
    )
    .by(PERSON)
    .takes::<PaymentRequest>(BODY_LIMIT)
    .gives::<CheckoutStarted>()
    .problems(&[
        ProblemCode::NotFound,
        ProblemCode::AlreadyPaid,
        ProblemCode::NotPayable,
    ]),
];
