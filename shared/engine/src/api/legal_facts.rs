//! What SEND attests of a notification.

use reqwest::Method;
use targa_contract::api::{LegalFacts, path};
use targa_contract::{FineId, Problem, ProblemCode};

use super::SignedApi;
use super::answer::unreachable;

/// Longest file that is taken, in bytes: an attestation is a few pages.
const MOST: usize = 20 * 1024 * 1024;

impl SignedApi {
    /// What SEND attests of a fine's notification, oldest first.
    pub(crate) async fn legal_facts(&self, fine: FineId) -> Result<LegalFacts, Problem> {
        self.fetch(|| self.api.call(Method::GET, &of(fine))).await
    }

    /// The file of one. Its key is one that was listed: letters, digits, hyphens, underscores and dots.
    pub(crate) async fn legal_fact(&self, fine: FineId, key: &str) -> Result<Vec<u8>, Problem> {
        let path = format!("{}/{key}", of(fine));
        let answer = self.open(|| self.api.call(Method::GET, &path)).await?;
        let content = answer.bytes().await.map_err(|error| unreachable(&error))?;
        if content.len() > MOST {
            tracing::error!("an attestation is longer than any that is taken");
            return Err(ProblemCode::Internal.into());
        }
        Ok(content.into())
    }
}

fn of(fine: FineId) -> String {
    format!("{}/{fine}/legal-facts", path::FINES)
}
