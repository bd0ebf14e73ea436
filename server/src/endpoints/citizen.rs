//! What a person may, for what is their own.

use axum::routing::{delete, get, post, put};
use targa_contract::ProblemCode;
use targa_contract::api::path;
use targa_contract::api::{
    CheckoutStarted, ClaimedVehicle, CodeSent, Contacts, ContactsRequest, Cursor, Fine, FinePage,
    FineSchedule, LegalFacts, Me, PaymentRequest, Quietanza, ReceiptPage, SyncPage, Timeline,
    VehicleRequest, Vehicles, Verification,
};

use super::{Counted, Endpoint, Query, Who};
use crate::body::BODY_LIMIT;
use crate::routes::{
    address_codes, contacts, events, evidence, fines, legal_facts, me, payments, receipts, sync,
    vehicles,
};

const PERSON: &[Who] = &[Who::Citizen];
/// What a delegate sees and pays, too.
const VIEWER: &[Who] = &[Who::Citizen, Who::Delegate];

const CHANGES: &[Query] = &[
    Query::new::<Cursor>("cursor", "Where to go on from: `next` of the page before."),
    Query::new::<u16>("limit", "At most so many, 1 to 1000."),
];

const PAGE: &[Query] = &[
    Query::new::<Cursor>("cursor", "Where to go on from: `next` of the page before."),
    Query::new::<u16>("limit", "At most so many, 1 to 200."),
];

pub(super) const TABLE: &[Endpoint] = &[
    Endpoint::get("/v1/me", "me", "What the token says of its bearer.", || {
        get(me::get)
    })
    .by(PERSON)
    .gives::<Me>()
    .tagged(),
    Endpoint::get(
        "/v1/contacts",
        "contacts",
        "How the caller wants to be reached.",
        || get(contacts::get),
    )
    .by(PERSON)
    .gives::<Contacts>()
    .tagged(),
    Endpoint::put(
        "/v1/contacts",
        "change contacts",
        "Says how the caller wants to be reached, whole each time.",
        || put(contacts::put),
    )
    .by(PERSON)
    .takes::<ContactsRequest>(BODY_LIMIT)
    .gives::<Contacts>(),
    Endpoint::post(
        "/v1/contacts/{kind}/code",
        "send code",
        "Sends a code to an address that is to be verified; at most five in an hour.",
        || post(address_codes::post),
    )
    .by(PERSON)
    .gives::<CodeSent>()
    .problems(&[ProblemCode::Conflict])
    .limited(Counted::Persons),
    Endpoint::put(
        "/v1/contacts/{kind}/verification",
        "verify address",
        "Says the code that came to an address: from then on it is the caller's.",
        || put(address_codes::put),
    )
    .by(PERSON)
    .takes::<Verification>(BODY_LIMIT)
    .gives::<Contacts>(),
    Endpoint::get(
        "/v1/vehicles",
        "vehicles",
        "What the caller calls their vehicles, by plate, and what the registry says of each.",
        || get(vehicles::list),
    )
    .by(PERSON)
    .gives::<Vehicles>()
    .tagged(),
    Endpoint::put(
        "/v1/vehicles/{plate}",
        "add vehicle",
        "Calls a vehicle one's own: its fines are shown once the registry says so.",
        || put(vehicles::put),
    )
    .by(PERSON)
    .takes::<VehicleRequest>(BODY_LIMIT)
    .gives::<ClaimedVehicle>()
    .limited(Counted::Persons),
    Endpoint::delete(
        "/v1/vehicles/{plate}",
        "remove vehicle",
        "Takes a vehicle and its fines out of the caller's view; they go on existing.",
        || delete(vehicles::delete),
    )
    .by(PERSON),
    Endpoint::get(
        path::SYNC,
        "changes",
        "What changed for the caller since a cursor: vehicles, fines, tombstones.",
        || get(sync::get),
    )
    .by(VIEWER)
    .gives::<SyncPage>()
    .query(CHANGES),
    Endpoint::get(
        path::EVENTS,
        "events",
        "A stream that says when there is something new, and nothing else.",
        || get(events::get),
    )
    .by(VIEWER)
    .gives_media(&["text/event-stream"]),
    Endpoint::get(
        "/v1/fines",
        "fines",
        "The fines the caller sees, newest first: of their vehicles, and of who lets them.",
        || get(fines::list),
    )
    .by(VIEWER)
    .gives::<FinePage>()
    .query(PAGE)
    .tagged(),
    Endpoint::get(
        "/v1/fines/{id}",
        "fine",
        "One fine the caller sees.",
        || get(fines::one),
    )
    .by(VIEWER)
    .gives::<Fine>()
    .tagged(),
    Endpoint::get(
        "/v1/fines/{id}/schedule",
        "schedule",
        "Every amount of a fine with its days and article.",
        || get(fines::schedule),
    )
    .by(VIEWER)
    .gives::<FineSchedule>()
    .tagged(),
    Endpoint::get(
        "/v1/fines/{id}/timeline",
        "timeline",
        "What happened to a case, oldest first, from the sealed log.",
        || get(fines::timeline),
    )
    .by(VIEWER)
    .gives::<Timeline>()
    .tagged(),
    Endpoint::get(
        "/v1/fines/{id}/receipt",
        "receipt",
        "The receipt of a fine that is paid.",
        || get(fines::receipt),
    )
    .by(VIEWER)
    .gives::<Quietanza>()
    .tagged(),
    Endpoint::get(
        "/v1/fines/{id}/legal-facts",
        "legal facts",
        "What SEND attests about a fine's notification; none before SEND has taken it in.",
        || get(legal_facts::list),
    )
    .by(PERSON)
    .gives::<LegalFacts>()
    .tagged(),
    Endpoint::get(
        "/v1/fines/{id}/legal-facts/{key}",
        "legal fact",
        "The file of an attestation; while SEND fetches it from its archive, 503 says when to come back.",
        || get(legal_facts::one),
    )
    .by(PERSON)
    .gives_media(&["application/pdf"]),
    Endpoint::get(
        "/v1/receipts",
        "receipts",
        "The receipts of the fines the caller sees, newest fine first.",
        || get(receipts::list),
    )
    .by(VIEWER)
    .gives::<ReceiptPage>()
    .query(PAGE)
    .tagged(),
    Endpoint::get(
        "/v1/evidence/{id}",
        "image",
        "An image of a fine, for its owner and for who issued it.",
        || get(evidence::get),
    )
    .by(VIEWER)
    .gives_media(&["image/jpeg"])
    .tagged(),
    Endpoint::post(
        path::PAYMENTS,
        "pay",
        "Makes the amounts current and opens a checkout for at most five fines.",
        || post(payments::post),
    )
    .by(VIEWER)
    .takes::<PaymentRequest>(BODY_LIMIT)
    .gives::<CheckoutStarted>()
    .problems(&[
        ProblemCode::NotFound,
        ProblemCode::AlreadyPaid,
        ProblemCode::NotPayable,
    ]),
];
