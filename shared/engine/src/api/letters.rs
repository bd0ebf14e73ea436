//! What a citizen and the office write to each other.

use reqwest::Method;
use reqwest::header::CONTENT_TYPE;
use targa_contract::api::{ATTACHMENT_MOST, Attachment, Message, MessageRequest, Messages, path};
use targa_contract::{AttachmentId, FineId, MessageId, Problem, ProblemCode};

use super::SignedApi;
use super::answer::unreachable;

impl SignedApi {
    /// What was written about a fine, with the answers.
    pub(crate) async fn messages(&self, fine: FineId) -> Result<Messages, Problem> {
        self.fetch(|| self.api.call(Method::GET, &of(fine))).await
    }

    /// Writes. Repeating it is harmless.
    pub(crate) async fn write_message(
        &self,
        fine: FineId,
        id: MessageId,
        message: &MessageRequest,
    ) -> Result<Message, Problem> {
        let path = format!("{}/{id}", of(fine));
        self.fetch(|| self.api.call(Method::PUT, &path).json(message))
            .await
    }

    /// Sends a file of a message. Repeating it is harmless.
    pub(crate) async fn attach(
        &self,
        (fine, message): (FineId, MessageId),
        id: AttachmentId,
        content: Vec<u8>,
    ) -> Result<Attachment, Problem> {
        let path = format!("{}/{message}/attachments/{id}", of(fine));
        self.fetch(|| {
            self.api
                .call(Method::PUT, &path)
                .header(CONTENT_TYPE, "application/octet-stream")
                .body(content.clone())
        })
        .await
    }

    /// A file of a message, no longer than any is.
    pub(crate) async fn attachment(&self, id: AttachmentId) -> Result<Vec<u8>, Problem> {
        let path = format!("{}/{id}", path::ATTACHMENTS);
        let answer = self.open(|| self.api.call(Method::GET, &path)).await?;
        if answer
            .content_length()
            .is_some_and(|length| length > u64::from(ATTACHMENT_MOST))
        {
            tracing::error!(%id, "a file is longer than any that is taken");
            return Err(ProblemCode::Internal.into());
        }
        let content = answer.bytes().await.map_err(|error| unreachable(&error))?;
        Ok(content.into())
    }
}

fn of(fine: FineId) -> String {
    format!("{}/{fine}/messages", path::FINES)
}
