//! Where another body collects a fine: its page, in the system browser.

use std::sync::Arc;

use targa_contract::commands::{Done, OpenCollection};
use targa_contract::{Problem, ProblemCode};
use url::Url;

use super::CitizenEngine;
use crate::config::is_safe;
use crate::session::Post;

pub(super) async fn open_collection(
    engine: &CitizenEngine,
    request: OpenCollection,
) -> Result<Done, Problem> {
    let post = engine.sessions.present().await?;
    let fine = post.account().cache.fine(request.fine).await?;
    let page = fine
        .and_then(|fine| Url::parse(&fine.collection?.page?).ok())
        .filter(is_safe)
        .ok_or(ProblemCode::NotFound)?;
    open_page(engine, page).await
}

/// In the person's own browser.
pub(super) async fn open_page(engine: &CitizenEngine, page: Url) -> Result<Done, Problem> {
    let browser = Arc::clone(&engine.sessions.client().ports.browser);
    tokio::task::spawn_blocking(move || browser.open(&page))
        .await
        .map_err(|_| ProblemCode::BrowserUnavailable)??;
    Ok(Done {})
}
