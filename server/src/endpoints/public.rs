//! What everybody may, without a token.

use axum::routing::{get, post};
use targa_contract::ProblemCode;
use targa_contract::api::path;
use targa_contract::api::{
    LookupRequest, Municipality, PublicFine, QuoteRequest, QuoteResponse, Status,
};

use super::{Counted, Endpoint, Listener};
use crate::body::BODY_LIMIT;
use crate::routes::{
    checkout_return, health, lookups, metrics, municipality, openapi, quotes, status,
};

pub(super) const TABLE: &[Endpoint] = &[
    Endpoint::get(
        path::STATUS,
        "status",
        "Whether the service is there, and its clock.",
        || get(status::get),
    )
    .gives::<Status>(),
    Endpoint::get("/v1/openapi.json", "document", "This document.", || {
        get(openapi::get)
    })
    .gives_document()
    .tagged(),
    Endpoint::get(
        path::MUNICIPALITY,
        "municipality",
        "Whose fines these are, and its choices where the law leaves one.",
        || get(municipality::get),
    )
    .gives::<Municipality>()
    .tagged(),
    Endpoint::post(
        path::QUOTES,
        "quote",
        "What a violation would cost, with every article; nothing is kept.",
        || post(quotes::post),
    )
    .takes::<QuoteRequest>(BODY_LIMIT)
    .gives::<QuoteResponse>()
    .problems(&[ProblemCode::NoViolation, ProblemCode::ReducedPaymentBarred])
    .keeps_nothing(),
    Endpoint::post(
        path::LOOKUPS,
        "look up",
        "One fine by its number and plate: only what paying needs, few tries.",
        || post(lookups::post),
    )
    .takes::<LookupRequest>(BODY_LIMIT)
    .gives::<PublicFine>()
    .problems(&[ProblemCode::NotFound])
    .keeps_nothing()
    .limited(Counted::Clients),
    Endpoint::get(
        "/v1/checkout-return/{outcome}",
        "checkout return",
        "The page the checkout sends the payer's browser back to.",
        || get(checkout_return::get),
    )
    .gives_media(&["text/html"]),
    Endpoint::get(
        "/livez",
        "alive",
        "Whether the process runs its requests; if not, it is to be started anew.",
        || get(health::alive),
    )
    .gives_media(&["text/plain"])
    .on(Listener::Both),
    Endpoint::get(
        "/readyz",
        "ready",
        "Whether requests can be sent here: the database answers, and nobody stops the process.",
        || get(health::ready),
    )
    .gives_media(&["text/plain"])
    .on(Listener::Both),
    Endpoint::get(
        "/metrics",
        "metrics",
        "What a monitoring system reads, as Prometheus writes it.",
        || get(metrics::get),
    )
    .gives_media(&["application/openmetrics-text"])
    .on(Listener::Monitoring),
];
