//! What officers may.

use axum::routing::{get, post, put};
use targa_contract::ProblemCode;
use targa_contract::api::path;
use targa_contract::api::{
    Device, DeviceRegistration, EVIDENCE_PART, EvidenceAnnouncement, EvidenceProgress, Fine, Lease,
    LeaseRequest, VehicleStanding,
};

use super::{Counted, Endpoint, Who};
use crate::body::BODY_LIMIT;
use crate::routes::preavvisi::PreavvisoBody;
use crate::routes::{devices, evidence_upload, leases, preavvisi, vehicle_standing};

const OFFICER: &[Who] = &[Who::Officer];

pub(super) const TABLE: &[Endpoint] = &[
    Endpoint::post(
        path::LEASES,
        "lease",
        "A block of notice numbers for the shift; they cannot be paid until a preavviso binds them.",
        || post(leases::post),
    )
    .by(OFFICER)
    .takes::<LeaseRequest>(BODY_LIMIT)
    .gives::<Lease>(),
    Endpoint::get(
        "/v1/officer/vehicles/{plate}",
        "vehicle at the kerb",
        "Insurance, revisione and whether it is stolen, as far as the registries can tell.",
        || get(vehicle_standing::get),
    )
    .by(OFFICER)
    .gives::<VehicleStanding>()
    .limited(Counted::Persons),
    Endpoint::put(
        "/v1/officer/devices/{id}",
        "device",
        "Makes a handheld's key known, and says where its chain stands.",
        || put(devices::put),
    )
    .by(OFFICER)
    .takes::<DeviceRegistration>(BODY_LIMIT)
    .gives::<Device>()
    .problems(&[ProblemCode::Conflict]),
    Endpoint::put(
        "/v1/officer/preavvisi/{id}",
        "preavviso",
        "Takes in a preavviso, prices it again, opens its debt position.",
        || put(preavvisi::put),
    )
    .by(OFFICER)
    .takes::<PreavvisoBody>(BODY_LIMIT)
    .gives::<Fine>()
    .created()
    .problems(&[
        ProblemCode::BadSignature,
        ProblemCode::ChainBroken,
        ProblemCode::Conflict,
        ProblemCode::NoticeNumberNotLeased,
        ProblemCode::PriceMismatch,
        ProblemCode::NoViolation,
        ProblemCode::ReducedPaymentBarred,
    ]),
    Endpoint::put(
        "/v1/officer/preavvisi/{fine}/evidence/{id}",
        "evidence",
        "Announces an image of a fine, or asks how much of it is there.",
        || put(evidence_upload::announce),
    )
    .by(OFFICER)
    .takes::<EvidenceAnnouncement>(BODY_LIMIT)
    .gives::<EvidenceProgress>()
    .problems(&[ProblemCode::Conflict, ProblemCode::NotAnImage]),
    Endpoint::put(
        "/v1/officer/preavvisi/{fine}/evidence/{id}/parts/{offset}",
        "evidence part",
        "Takes a part of an image; the last one makes it.",
        || put(evidence_upload::part),
    )
    .by(OFFICER)
    .takes_octets(EVIDENCE_PART as usize)
    .gives::<EvidenceProgress>()
    .problems(&[
        ProblemCode::Conflict,
        ProblemCode::InvalidField,
        ProblemCode::NotAnImage,
    ]),
];
