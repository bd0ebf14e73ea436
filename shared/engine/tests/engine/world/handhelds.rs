//! What the office does with handhelds: leases numbers, knows their keys, checks signature and chain
//! of every record before its content, takes images in parts.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{post, put};
use axum::{Json, Router};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use sha2::{Digest, Sha256};
use targa_contract::api::{
    DeviceRegistration, EVIDENCE_PART, EvidenceAnnouncement, EvidenceProgress, Lease, LeaseRequest,
    PreavvisoStatement, SignedPreavviso, path,
};
use targa_contract::{DeviceId, EvidenceId, FineId, ProblemCode};
use targa_pagopa::NoticeNumber;

use super::fines;
use super::server::{Office, knows, refuse};

#[derive(Default)]
pub(crate) struct Handhelds {
    pub(crate) keys: BTreeMap<DeviceId, DeviceRegistration>,
    /// The records of each device, in the order of its chain.
    pub(crate) chains: BTreeMap<DeviceId, Vec<String>>,
    pub(crate) images: BTreeMap<EvidenceId, Image>,
    pub(crate) leases: BTreeMap<String, Vec<NoticeNumber>>,
    /// Parts of images beyond this many bytes are lost on the way, once.
    pub(crate) cut_images_at: Option<u32>,
}

pub(crate) struct Image {
    pub(crate) fine: FineId,
    pub(crate) announced: EvidenceAnnouncement,
    pub(crate) received: Vec<u8>,
}

impl Image {
    fn progress(&self) -> EvidenceProgress {
        let received = u32::try_from(self.received.len()).unwrap();
        EvidenceProgress {
            received,
            complete: self.is_whole(),
        }
    }

    pub(crate) fn is_whole(&self) -> bool {
        hash(&self.received) == self.announced.sha256
    }
}

pub(super) fn routes() -> Router<Arc<Office>> {
    let record = format!("{}/{{id}}", path::PREAVVISI);
    let image = format!("{record}/evidence/{{image}}");
    Router::new()
        .route(path::LEASES, post(lease))
        .route(&format!("{}/{{id}}", path::DEVICES), put(device))
        .route(&record, put(preavviso))
        .route(&image, put(announce))
        .route(&format!("{image}/parts/{{offset}}"), put(part))
}

pub(crate) fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

async fn lease(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Json(asked): Json<LeaseRequest>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    let key = headers["idempotency-key"].to_str().unwrap().to_owned();
    let mut handhelds = office.handhelds.lock().unwrap();
    let mut leased = office.leased.lock().unwrap();
    let notice_numbers = handhelds.leases.entry(key).or_insert_with(|| {
        let segregation = targa_pagopa::Segregation::new(2).unwrap();
        let numbers = (0..u64::from(asked.count))
            .map(|n| NoticeNumber::emit(segregation, *leased + n).unwrap())
            .collect();
        *leased += u64::from(asked.count);
        numbers
    });
    let notice_numbers = notice_numbers.clone();
    Json(Lease { notice_numbers }).into_response()
}

async fn device(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(id): Path<DeviceId>,
    Json(asked): Json<DeviceRegistration>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    let mut handhelds = office.handhelds.lock().unwrap();
    let known = handhelds.keys.entry(id).or_insert_with(|| asked.clone());
    if *known == asked {
        StatusCode::NO_CONTENT.into_response()
    } else {
        refuse(ProblemCode::Conflict)
    }
}

async fn preavviso(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(id): Path<FineId>,
    Json(asked): Json<SignedPreavviso>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    *office.puts.lock().unwrap() += 1;
    let chained = chained(&mut office.handhelds.lock().unwrap(), id, &asked.jws);
    let statement = match chained {
        Ok(statement) => statement,
        Err(code) => return refuse(code),
    };
    if let Some(problem) = office.answer.lock().unwrap().clone() {
        return refuse(problem);
    }
    let mut records = office.records.lock().unwrap();
    let known = records
        .entry(id)
        .or_insert_with(|| statement.preavviso.clone());
    if *known != statement.preavviso {
        return refuse(ProblemCode::Conflict);
    }
    (StatusCode::CREATED, Json(fines::fine(1))).into_response()
}

/// The statement, if its signature holds and it is the next of its chain or one that is in it.
fn chained(
    handhelds: &mut Handhelds,
    id: FineId,
    jws: &str,
) -> Result<PreavvisoStatement, ProblemCode> {
    let header = jsonwebtoken::decode_header(jws).unwrap();
    let device: DeviceId = header.kid.unwrap().parse().unwrap();
    let known = handhelds.keys.get(&device);
    let key = &known.ok_or(ProblemCode::BadSignature)?.public_key;
    let point = URL_SAFE_NO_PAD.decode(key).unwrap();
    let mut rules = Validation::new(Algorithm::ES256);
    rules.required_spec_claims.clear();
    rules.validate_exp = false;
    let key = DecodingKey::from_ec_der(&point);
    let statement: PreavvisoStatement = jsonwebtoken::decode(jws, &key, &rules)
        .map_err(|_| ProblemCode::BadSignature)?
        .claims;
    assert_eq!((statement.fine, statement.device), (id, device));
    let chain = handhelds.chains.entry(device).or_default();
    if !chain.iter().any(|known| known == jws) {
        let previous = chain.last().map(|last| hash(last.as_bytes()));
        if statement.sequence != chain.len() as u64 + 1 || statement.previous != previous {
            return Err(ProblemCode::ChainBroken);
        }
        chain.push(jws.to_owned());
    }
    Ok(statement)
}

async fn announce(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path((fine, id)): Path<(FineId, EvidenceId)>,
    Json(announced): Json<EvidenceAnnouncement>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    if !office.records.lock().unwrap().contains_key(&fine) {
        return refuse(ProblemCode::NotFound);
    }
    let mut handhelds = office.handhelds.lock().unwrap();
    let image = handhelds.images.entry(id).or_insert_with(|| Image {
        fine,
        announced: announced.clone(),
        received: Vec::new(),
    });
    if (image.fine, &image.announced) != (fine, &announced) {
        return refuse(ProblemCode::Conflict);
    }
    Json(image.progress()).into_response()
}

async fn part(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path((_, id, offset)): Path<(FineId, EvidenceId, u32)>,
    body: Bytes,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    assert!(!body.is_empty() && body.len() <= EVIDENCE_PART as usize);
    let mut handhelds = office.handhelds.lock().unwrap();
    if handhelds.cut_images_at.is_some_and(|cut| offset >= cut) {
        handhelds.cut_images_at = None;
        return StatusCode::BAD_GATEWAY.into_response();
    }
    let Some(image) = handhelds.images.get_mut(&id) else {
        return refuse(ProblemCode::NotFound);
    };
    // A part that is there already is let pass; one that leaves a gap is not taken.
    if offset as usize == image.received.len() {
        image.received.extend_from_slice(&body);
    }
    Json(image.progress()).into_response()
}
