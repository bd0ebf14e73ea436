//! What is being written, and the images that belong to it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use targa_contract::api::EVIDENCE_MOST;
use targa_contract::commands::{
    AttachImage, Delivery, DetachImage, DiscardDraft, Done, Images, KeepDraft,
};
use targa_contract::{EvidenceId, Problem, ProblemCode};
use uuid::Uuid;

use super::OfficerEngine;
use crate::account::hex;
use crate::store::Attachment;

/// Images of one preavviso: what an office looks at.
const IMAGES: usize = 8;
/// How a JPEG begins (ITU T.81, SOI and the next marker).
const JPEG: [u8; 3] = [0xff, 0xd8, 0xff];

pub(super) async fn keep(engine: &OfficerEngine, draft: KeepDraft) -> Result<Done, Problem> {
    let post = engine.sessions.present().await?;
    post.outbox.keep_draft(&draft).await?;
    Ok(Done {})
}

pub(super) async fn discard(engine: &OfficerEngine, draft: DiscardDraft) -> Result<Done, Problem> {
    let post = engine.sessions.present().await?;
    post.outbox.discard_draft(draft.id).await?;
    Ok(Done {})
}

/// Keeps an image, on disk when this answers.
pub(super) async fn attach(engine: &OfficerEngine, image: AttachImage) -> Result<Images, Problem> {
    let post = engine.sessions.present().await?;
    let content = read(&image.jpeg)?;
    if let Some(issued) = post.outbox.issued(image.fine).await?
        && matches!(
            issued.delivery,
            Delivery::Refused { .. } | Delivery::Withdrawn { .. }
        )
    {
        return Err(ProblemCode::Conflict.into());
    }
    let id = image.id.unwrap_or_else(|| EvidenceId::new(Uuid::now_v7()));
    let before = post.outbox.images(image.fine).await?;
    if before.len() >= IMAGES && !before.iter().any(|kept| kept.id == id) {
        return Err(Problem::invalid("jpeg", "out-of-range")
            .with("min", "0")
            .with("max", IMAGES.to_string()));
    }
    post.outbox
        .attach(Attachment {
            id,
            fine: image.fine,
            sha256: hex(&Sha256::digest(&content)),
            content,
        })
        .await?;
    post.nudge.notify_one();
    let images = post.outbox.images(image.fine).await?;
    Ok(Images { images })
}

pub(super) async fn detach(engine: &OfficerEngine, image: DetachImage) -> Result<Done, Problem> {
    let post = engine.sessions.present().await?;
    if post.outbox.detach(image.id).await? {
        Ok(Done {})
    } else {
        Err(ProblemCode::Conflict.into())
    }
}

fn read(base64: &str) -> Result<Vec<u8>, Problem> {
    let content = STANDARD
        .decode(base64)
        .map_err(|_| Problem::invalid("jpeg", "invalid-format"))?;
    if !content.starts_with(&JPEG) {
        return Err(Problem::invalid("jpeg", "invalid-format"));
    }
    match u32::try_from(content.len()) {
        Ok(length) if length <= EVIDENCE_MOST => Ok(content),
        _ => Err(Problem::invalid("jpeg", "too-large")),
    }
}
