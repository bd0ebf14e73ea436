//! Requests as the server has last told them.

use targa_contract::api::InstalmentsRequest;
use targa_contract::{FineId, Problem};

use crate::citizen::hear::keep;
use crate::citizen::post::CitizenPost;
use crate::session::Post;
use crate::store::Heard;

/// The requests for a fine, newest first.
pub(super) async fn requests(
    post: &CitizenPost,
    fine: FineId,
) -> Result<Vec<InstalmentsRequest>, Problem> {
    let heard = post.account().cache.heard(Heard::Instalments(fine)).await?;
    Ok(heard.unwrap_or_default())
}

/// Keeps a request as the server has just told it, before its fine comes anew.
pub(super) async fn told(post: &CitizenPost, request: InstalmentsRequest) -> Result<(), Problem> {
    let fine = request.asked.fine;
    let mut all = requests(post, fine).await?;
    all.retain(|known| known.id != request.id);
    all.insert(0, request);
    keep(post, Heard::Instalments(fine), &all).await;
    Ok(())
}
