//! Files that go with a message, as long as it is open.

use jiff::Timestamp;
use sqlx::Row;
use targa_contract::api::{Attachment, AttachmentKind, MessageState};
use targa_contract::{AttachmentId, MessageId};

use super::read::by_id;
use crate::store::{Store, StoreError};

/// Files of one message.
const MOST: usize = 3;

/// A file to keep.
#[derive(Clone, Copy, Debug)]
pub struct NewAttachment<'a> {
    /// Key.
    pub id: AttachmentId,
    /// Of which message.
    pub message: MessageId,
    /// What it is.
    pub kind: AttachmentKind,
    /// SHA-256 of what was sent, in hexadecimal.
    pub digest: &'a str,
    /// What is kept.
    pub content: &'a [u8],
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attached {
    /// On disk now.
    New(Attachment),
    /// On disk already, the same.
    Same(Attachment),
    /// The identifier is taken by something else, or the message was answered.
    Conflict,
    /// The message has as many files as are kept.
    TooMany,
}

impl Store {
    /// Keeps a file.
    pub async fn attach(
        &self,
        new: NewAttachment<'_>,
        now: Timestamp,
    ) -> Result<Attached, StoreError> {
        let mut write = self.write(now).await?;
        let taken = sqlx::query("SELECT message, digest FROM attachments WHERE id = $1")
            .bind(new.id.to_string())
            .fetch_optional(write.connection())
            .await?;
        let known = by_id(write.connection(), new.message).await?;
        let known = known.ok_or(StoreError::Unreadable("message"))?.message;
        if let Some(row) = taken {
            let same = row.try_get::<&str, _>("message")? == new.message.to_string()
                && row.try_get::<&str, _>("digest")? == new.digest;
            let mut files = known.attachments.into_iter();
            let file = files.find(|file| file.id == new.id).filter(|_| same);
            return Ok(file.map_or(Attached::Conflict, Attached::Same));
        }
        if known.state != MessageState::Open {
            return Ok(Attached::Conflict);
        }
        if known.attachments.len() >= MOST {
            return Ok(Attached::TooMany);
        }
        sqlx::query(
            "INSERT INTO attachments (id, message, kind, digest, content, at) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(new.id.to_string())
        .bind(new.message.to_string())
        .bind(new.kind.as_str())
        .bind(new.digest)
        .bind(new.content)
        .bind(now.as_second())
        .execute(write.connection())
        .await?;
        self.commit(write).await?;
        Ok(Attached::New(Attachment {
            id: new.id,
            kind: new.kind,
            bytes: u32::try_from(new.content.len()).unwrap_or(u32::MAX),
        }))
    }
}
