//! What the office knows of a person beside fines: how they want to be told, which vehicles they call theirs, what
//! happened to their cases.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use axum::{Json, Router};
use targa_contract::api::{
    Address, AddressKind, CaseEvent, ClaimedVehicle, CodeSent, Contacts, ContactsRequest,
    LegalFact, LegalFacts, Ownership, Phone, Timeline, VehicleRequest, Vehicles, Verification,
    path,
};
use targa_contract::{FineId, Problem, ProblemCode};
use targa_domain::Plate;

use super::server::{Office, knows, refuse};

/// The code that comes to every address.
pub(crate) const CODE: &str = "271828";

#[derive(Default)]
pub(crate) struct Citizens {
    pub(crate) contacts: Contacts,
    pub(crate) vehicles: BTreeMap<Plate, ClaimedVehicle>,
    /// What the registry says of vehicles; of others that they are somebody else's.
    pub(crate) registry: BTreeMap<Plate, Ownership>,
    pub(crate) timelines: BTreeMap<FineId, Vec<CaseEvent>>,
    /// What SEND attests of a notification: key, what of, file.
    pub(crate) legal_facts: BTreeMap<FineId, Vec<(LegalFact, Vec<u8>)>>,
    pub(crate) codes_sent: Vec<AddressKind>,
    /// Lists of vehicles that were asked for.
    pub(crate) lists_asked: u32,
}

pub(super) fn routes() -> Router<Arc<Office>> {
    Router::new()
        .route(path::CONTACTS, get(contacts).put(put_contacts))
        .route(
            &format!("{}/{{kind}}/code", path::CONTACTS),
            post(send_code),
        )
        .route(
            &format!("{}/{{kind}}/verification", path::CONTACTS),
            put(verify),
        )
        .route(path::VEHICLES, get(vehicles))
        .route(
            &format!("{}/{{plate}}", path::VEHICLES),
            put(put_vehicle).delete(delete_vehicle),
        )
        .route(&format!("{}/{{id}}/timeline", path::FINES), get(timeline))
        .route(
            &format!("{}/{{id}}/legal-facts", path::FINES),
            get(legal_facts),
        )
        .route(
            &format!("{}/{{id}}/legal-facts/{{key}}", path::FINES),
            get(legal_fact),
        )
}

async fn contacts(State(office): State<Arc<Office>>, headers: HeaderMap) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    Json(office.citizens.lock().unwrap().contacts.clone()).into_response()
}

async fn put_contacts(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Json(said): Json<ContactsRequest>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    let unverified = |address| Address {
        address,
        verified: false,
    };
    let mut citizens = office.citizens.lock().unwrap();
    citizens.contacts = Contacts {
        notification: said.notification,
        pec: said.pec.map(unverified),
        email: said.email.map(unverified),
        phone: said.phone.map(|number| Phone {
            number,
            verified: false,
        }),
        send: said.send,
        io: said.io,
        app: said.app,
        push: said.push,
    };
    Json(citizens.contacts.clone()).into_response()
}

async fn send_code(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(kind): Path<AddressKind>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    let mut citizens = office.citizens.lock().unwrap();
    if citizens.contacts.address(kind).is_none() {
        return refuse(ProblemCode::NotFound);
    }
    citizens.codes_sent.push(kind);
    let good_until = "2026-05-04T07:15:00Z".parse().unwrap();
    Json(CodeSent { good_until }).into_response()
}

async fn verify(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(kind): Path<AddressKind>,
    Json(said): Json<Verification>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    if said.code != CODE {
        return refuse(Problem::invalid("code", "wrong"));
    }
    let mut citizens = office.citizens.lock().unwrap();
    let contacts = &mut citizens.contacts;
    contacts.set_verified(kind, true);
    Json(contacts.clone()).into_response()
}

async fn vehicles(State(office): State<Arc<Office>>, headers: HeaderMap) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    let mut citizens = office.citizens.lock().unwrap();
    citizens.lists_asked += 1;
    let vehicles = citizens.vehicles.values().cloned().collect();
    Json(Vehicles { vehicles }).into_response()
}

async fn put_vehicle(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(plate): Path<Plate>,
    Json(said): Json<VehicleRequest>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    let mut citizens = office.citizens.lock().unwrap();
    let ownership = citizens.registry.get(&plate).copied();
    let claimed = ClaimedVehicle {
        plate,
        description: said.description,
        ownership: ownership.unwrap_or(Ownership::NotYours),
    };
    citizens.vehicles.insert(plate, claimed.clone());
    Json(claimed).into_response()
}

async fn delete_vehicle(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(plate): Path<Plate>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    office.citizens.lock().unwrap().vehicles.remove(&plate);
    StatusCode::NO_CONTENT.into_response()
}

async fn timeline(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(fine): Path<FineId>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    match office.citizens.lock().unwrap().timelines.get(&fine) {
        None => refuse(ProblemCode::NotFound),
        Some(events) => Json(Timeline {
            fine,
            events: events.clone(),
        })
        .into_response(),
    }
}

async fn legal_facts(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(fine): Path<FineId>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    let citizens = office.citizens.lock().unwrap();
    let of_fine = citizens.legal_facts.get(&fine).into_iter().flatten();
    let legal_facts = of_fine.map(|(fact, _)| fact.clone()).collect();
    Json(LegalFacts { legal_facts }).into_response()
}

async fn legal_fact(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path((fine, key)): Path<(FineId, String)>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    let citizens = office.citizens.lock().unwrap();
    let mut of_fine = citizens.legal_facts.get(&fine).into_iter().flatten();
    match of_fine.find(|(fact, _)| fact.key == key) {
        Some((_, content)) => {
            ([(header::CONTENT_TYPE, "application/pdf")], content.clone()).into_response()
        }
        None => refuse(ProblemCode::NotFound),
    }
}
