//! What is asked of the server each time it is looked at, and read as last heard where the server is away.

use serde::Serialize;
use serde::de::DeserializeOwned;
use targa_contract::commands::Connection;
use targa_contract::{Problem, ProblemCode};

use super::CitizenEngine;
use super::post::CitizenPost;
use crate::client::Account;
use crate::session::Post;
use crate::store::Heard;

/// The server's answer now, else the last one.
pub(super) async fn hear<T: Serialize + DeserializeOwned + Send + Sync>(
    engine: &CitizenEngine,
    post: &CitizenPost,
    what: Heard,
    asking: impl Future<Output = Result<T, Problem>> + Send,
) -> Result<T, Problem> {
    let cache = &post.account().cache;
    // Nobody waits for a server of which it is known that it does not answer.
    if is_away(engine.sessions.client().link.connection())
        && let Some(last) = cache.heard(what).await?
    {
        return Ok(last);
    }
    match asking.await {
        Ok(answer) => {
            keep(post.account(), what, &answer).await;
            Ok(answer)
        }
        Err(problem) if says_away(problem.code) => cache.heard(what).await?.ok_or(problem),
        Err(problem) => Err(problem),
    }
}

/// Keeps what the server said. A full disk is no reason not to show it.
pub(super) async fn keep<T: Serialize + Sync>(account: &Account, what: Heard, answer: &T) {
    if let Err(problem) = account.cache.keep(what, answer).await {
        tracing::warn!(%problem, "an answer could not be kept");
    }
}

const fn is_away(connection: Connection) -> bool {
    match connection {
        Connection::Unknown | Connection::Online => false,
        Connection::ServerUnreachable { .. }
        | Connection::ProviderUnreachable { .. }
        | Connection::SessionExpired { .. } => true,
    }
}

pub(super) const fn says_away(code: ProblemCode) -> bool {
    matches!(
        code,
        ProblemCode::ServerUnreachable
            | ProblemCode::ProviderUnreachable
            | ProblemCode::ServiceUnavailable
            | ProblemCode::SessionExpired
    )
}
