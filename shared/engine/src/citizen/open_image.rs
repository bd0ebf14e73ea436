//! An image of a fine: from this device, or fetched the first time it is looked at.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use targa_contract::commands::{ImageView, OpenImage};
use targa_contract::{Problem, ProblemCode};

use super::CitizenEngine;
use crate::session::Post;

pub(super) async fn open_image(
    engine: &CitizenEngine,
    request: OpenImage,
) -> Result<ImageView, Problem> {
    let post = engine.sessions.present().await?;
    let account = post.account();
    // Only what belongs to a fine that is still the person's.
    let fine = account.cache.fine(request.fine).await?;
    let known = fine
        .as_ref()
        .and_then(|fine| fine.evidence.iter().find(|image| image.id == request.id))
        .ok_or(ProblemCode::NotFound)?;
    let kept = post.local.image(request.id).await?;
    let content = if let Some(content) = kept {
        content
    } else {
        let content = account.api.image(request.id, known.bytes).await?;
        // A full disk is no reason not to show it.
        if let Err(problem) = post
            .local
            .keep_image(request.fine, request.id, content.clone())
            .await
        {
            tracing::warn!(%problem, "an image could not be kept");
        }
        content
    };
    Ok(ImageView {
        jpeg: STANDARD.encode(content),
    })
}
