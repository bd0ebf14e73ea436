//! Who may see and pay for somebody else.

use axum::routing::{delete, get, put};
use targa_contract::ProblemCode;
use targa_contract::api::{Delegation, DelegationRequest, Delegations, path};

use super::{Endpoint, Who};
use crate::body::BODY_LIMIT;
use crate::routes::delegations;

const PERSON: &[Who] = &[Who::Citizen];

pub(super) const TABLE: &[Endpoint] = &[
    Endpoint::get(
        path::DELEGATIONS,
        "delegations",
        "Who may see and pay for the caller, and for whom the caller may.",
        || get(delegations::list),
    )
    .by(PERSON)
    .gives::<Delegations>()
    .tagged(),
    Endpoint::put(
        "/v1/delegations/{id}",
        "appoint",
        "Lets another person see and pay the caller's fines, until a day.",
        || put(delegations::put),
    )
    .by(PERSON)
    .takes::<DelegationRequest>(BODY_LIMIT)
    .gives::<Delegation>()
    .created()
    .problems(&[ProblemCode::Conflict]),
    Endpoint::delete(
        "/v1/delegations/{id}",
        "revoke",
        "Ends a delegation at once: by who gave it, or by who holds it.",
        || delete(delegations::delete),
    )
    .by(PERSON),
];
