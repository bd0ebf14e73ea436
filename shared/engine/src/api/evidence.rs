//! Images of fines.

use futures_util::StreamExt;
use reqwest::Method;
use targa_contract::api::{EVIDENCE_MOST, path};
use targa_contract::{EvidenceId, Problem, ProblemCode};

use super::SignedApi;
use super::answer::unreachable;

impl SignedApi {
    /// An image, of the length that was promised and no more than is ever sent.
    pub(crate) async fn image(&self, id: EvidenceId, length: u32) -> Result<Vec<u8>, Problem> {
        let path = format!("{}/{id}", path::EVIDENCE);
        let answer = self.open(|| self.api.call(Method::GET, &path)).await?;
        let most = length.min(EVIDENCE_MOST) as usize;
        let mut content = Vec::with_capacity(most);
        let mut parts = answer.bytes_stream();
        while let Some(part) = parts.next().await {
            content.extend_from_slice(&part.map_err(|error| unreachable(&error))?);
            if content.len() > most {
                break;
            }
        }
        if content.len() == most {
            Ok(content)
        } else {
            tracing::error!(%id, "an image is not of the length that was promised");
            Err(ProblemCode::Internal.into())
        }
    }
}
