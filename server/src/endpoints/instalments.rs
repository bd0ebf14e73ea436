//! Paying in instalments, as its applicant sees it.

use axum::routing::{delete, get, put};
use targa_contract::ProblemCode;
use targa_contract::api::{
    InstalmentsAsked, InstalmentsRequest, InstalmentsRequests, OfferAnswer, path,
};

use super::{Endpoint, Who};
use crate::body::BODY_LIMIT;
use crate::routes::instalments;

const APPLICANT: &[Who] = &[Who::Citizen];

pub(super) const TABLE: &[Endpoint] = &[
    Endpoint::get(
        path::INSTALMENTS,
        "instalment requests",
        "The caller's requests to pay in instalments, newest first.",
        || get(instalments::list),
    )
    .by(APPLICANT)
    .gives::<InstalmentsRequests>()
    .tagged(),
    Endpoint::get(
        "/v1/instalment-requests/{id}",
        "instalment request",
        "One request of the caller, and where it stands.",
        || get(instalments::one),
    )
    .by(APPLICANT)
    .gives::<InstalmentsRequest>()
    .tagged(),
    Endpoint::put(
        "/v1/instalment-requests/{id}",
        "ask for instalments",
        "Asks to pay a verbale in instalments (art. 202-bis): gives up the appeal and the discount.",
        || put(instalments::put),
    )
    .by(APPLICANT)
    .takes::<InstalmentsAsked>(BODY_LIMIT)
    .gives::<InstalmentsRequest>()
    .created()
    .problems(&[
        ProblemCode::Conflict,
        ProblemCode::AlreadyPaid,
        ProblemCode::NotPayable,
    ]),
    Endpoint::delete(
        "/v1/instalment-requests/{id}",
        "withdraw instalments",
        "Takes a request back that was not decided.",
        || delete(instalments::delete),
    )
    .by(APPLICANT)
    .problems(&[ProblemCode::Conflict]),
    Endpoint::put(
        "/v1/instalment-requests/{id}/answer",
        "answer offer",
        "Takes the office's offer, or does not.",
        || put(instalments::answer),
    )
    .by(APPLICANT)
    .takes::<OfferAnswer>(BODY_LIMIT)
    .gives::<InstalmentsRequest>()
    .problems(&[
        ProblemCode::Conflict,
        ProblemCode::AlreadyPaid,
        ProblemCode::NotPayable,
    ]),
];
