//! What a citizen writes about a case.

use axum::routing::{get, put};
use targa_contract::ProblemCode;
use targa_contract::api::{ATTACHMENT_MOST, Attachment, Message, MessageRequest, Messages};

use super::{Endpoint, Who};
use crate::routes::messages;

const OWNER: &[Who] = &[Who::Citizen];

pub(super) const TABLE: &[Endpoint] = &[
    Endpoint::get(
        "/v1/fines/{id}/messages",
        "messages",
        "What the caller wrote about a fine, with the office's answers.",
        || get(messages::list),
    )
    .by(OWNER)
    .gives::<Messages>()
    .tagged(),
    Endpoint::put(
        "/v1/fines/{fine}/messages/{id}",
        "write",
        "Writes to the office: a message, the driver's data (art. 126-bis), a request to annul.",
        || put(messages::put),
    )
    .by(OWNER)
    .takes::<MessageRequest>(messages::LARGEST)
    .gives::<Message>()
    .created()
    .problems(&[ProblemCode::Conflict]),
    Endpoint::put(
        "/v1/fines/{fine}/messages/{message}/attachments/{id}",
        "attach",
        "Adds a picture or a PDF to a message that is open; three at most.",
        || put(messages::attach),
    )
    .by(OWNER)
    .takes_octets(ATTACHMENT_MOST as usize)
    .gives::<Attachment>()
    .created()
    .problems(&[
        ProblemCode::Conflict,
        ProblemCode::InvalidField,
        ProblemCode::NotAnImage,
    ]),
    Endpoint::get(
        "/v1/attachments/{id}",
        "attachment",
        "A file of a message, for who sent it.",
        || get(messages::attachment),
    )
    .by(OWNER)
    .gives_media(&["image/jpeg", "application/pdf"])
    .tagged(),
];
