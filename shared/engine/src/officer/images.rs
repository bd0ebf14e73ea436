//! Sends images after their records, part by part; where the line was cut, the server says from
//! where to go on.

use targa_contract::api::{EVIDENCE_PART, EvidenceAnnouncement};
use targa_contract::commands::Change;
use targa_contract::{Problem, ProblemCode};

use super::refusal::{blocks_all, is_refusal};
use super::work::Work;
use crate::store::Pending;

/// Sends until nothing waits, or until the way to the server is blocked.
pub(super) async fn send_waiting(work: &Work) -> Result<(), Problem> {
    let mut outcome = Ok(());
    for image in work.outbox.pending_images().await? {
        match Box::pin(send(work, &image)).await {
            Ok(()) => work.outbox.image_acknowledged(image.id).await?,
            Err(problem) if is_refusal(&problem) => {
                work.outbox.image_refused(image.id, &problem).await?;
            }
            Err(problem) if blocks_all(problem.code) => return Err(problem),
            Err(problem) => {
                outcome = Err(problem);
                continue;
            }
        }
        work.link.tell(Change::Fines);
    }
    outcome
}

async fn send(work: &Work, image: &Pending) -> Result<(), Problem> {
    let announcement = EvidenceAnnouncement {
        bytes: image.length,
        sha256: image.sha256.clone(),
    };
    let api = &work.account.api;
    let mut progress = api
        .announce_image(image.fine, image.id, &announcement)
        .await?;
    while !progress.complete {
        let from = progress.received;
        let part = work
            .outbox
            .image_part(image.id, from, EVIDENCE_PART)
            .await?;
        if part.is_empty() {
            // All of it was sent and still it is not whole: another try begins with what is said then.
            return Err(ProblemCode::Internal.into());
        }
        progress = api.put_image_part(image.fine, image.id, from, part).await?;
        if !progress.complete && progress.received <= from {
            return Err(ProblemCode::Internal.into());
        }
    }
    Ok(())
}
