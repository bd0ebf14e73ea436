//! Reading messages, with their files and answers.

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};
use targa_contract::api::{
    AnswerRequest, Attachment, AttachmentKind, Message, MessageAnswer, MessageRequest,
};
use targa_contract::{AttachmentId, FineId, MessageId};
use targa_domain::FiscalCode;

use crate::store::row::{instant, kept, small};
use crate::store::{Store, StoreError};

const SELECT: &str = "SELECT m.id, m.person, m.fine, m.said, m.at, m.answer, m.answered_at, c.protocol, \
a.protocol AS answer_protocol, (SELECT string_agg(f.id || ' ' || f.kind || ' ' || length(f.content), ',' ORDER BY f.at, f.id) \
FROM attachments f WHERE f.message = m.id) AS files \
FROM messages m JOIN communications c ON c.id = m.communication \
LEFT JOIN communications a ON a.id = m.answer_communication";

/// A message, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownMessage {
    /// Who wrote it.
    pub person: FiscalCode,
    /// As it was sent.
    pub said: MessageRequest,
    /// As it was answered.
    pub answered: Option<AnswerRequest>,
    /// The message.
    pub message: Message,
}

impl Store {
    /// A message, whoever's it is: for the office.
    pub async fn message(&self, id: MessageId) -> Result<Option<KnownMessage>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        by_id(&mut connection, id).await
    }

    /// What this person wrote about a fine, oldest first.
    pub async fn messages_of(
        &self,
        person: &FiscalCode,
        fine: FineId,
    ) -> Result<Vec<Message>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "{SELECT} WHERE m.person = $1 AND m.fine = $2 ORDER BY m.at, m.id"
        ));
        let query = sqlx::query(sql)
            .bind(person.as_str())
            .bind(fine.to_string());
        let rows = query.fetch_all(&self.pool).await?;
        rows.iter().map(|row| Ok(known(row)?.message)).collect()
    }

    /// A file, for who sent it; without a person for the office.
    pub async fn attachment(
        &self,
        id: AttachmentId,
        person: Option<&FiscalCode>,
    ) -> Result<Option<(AttachmentKind, Vec<u8>)>, StoreError> {
        let row = sqlx::query(
            "SELECT a.kind, a.content FROM attachments a JOIN messages m ON m.id = a.message \
             WHERE a.id = $1 AND ($2 = '' OR m.person = $2)",
        )
        .bind(id.to_string())
        .bind(person.map_or("", FiscalCode::as_str))
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some((kind(row.try_get("kind")?)?, row.try_get("content")?)))
    }
}

pub(super) async fn by_id(
    connection: &mut AnyConnection,
    id: MessageId,
) -> Result<Option<KnownMessage>, StoreError> {
    let sql = AssertSqlSafe(format!("{SELECT} WHERE m.id = $1"));
    let query = sqlx::query(sql).bind(id.to_string());
    let row = query.fetch_optional(connection).await?;
    row.as_ref().map(known).transpose()
}

pub(in crate::store) fn known(row: &AnyRow) -> Result<KnownMessage, StoreError> {
    let text = |column| row.try_get::<&str, _>(column);
    let said: MessageRequest = serde_json::from_str(text("said")?).map_err(kept("message"))?;
    let answered: Option<&str> = row.try_get("answer")?;
    let answered: Option<AnswerRequest> = answered
        .map(serde_json::from_str)
        .transpose()
        .map_err(kept("answer"))?;
    let answered_at: Option<i64> = row.try_get("answered_at")?;
    let answer = match (&answered, answered_at) {
        (Some(answer), Some(at)) => Some(MessageAnswer {
            text: answer.text.clone(),
            at: instant(at)?,
            protocol: row.try_get("answer_protocol")?,
        }),
        _ => None,
    };
    Ok(KnownMessage {
        person: FiscalCode::parse(text("person")?).map_err(kept("fiscal code"))?,
        message: Message {
            id: text("id")?.parse().map_err(kept("message id"))?,
            fine: text("fine")?.parse().map_err(kept("fine id"))?,
            about: said.about.clone(),
            text: said.text.clone(),
            attachments: files(row.try_get("files")?)?,
            at: instant(row.try_get("at")?)?,
            protocol: row.try_get("protocol")?,
            state: answered
                .as_ref()
                .map_or(targa_contract::api::MessageState::Open, |answer| {
                    answer.state
                }),
            answer,
        },
        said,
        answered,
    })
}

/// The files as the query gathers them.
fn files(files: Option<&str>) -> Result<Vec<Attachment>, StoreError> {
    let one = |file: &str| {
        let mut words = file.split(' ');
        Some(Attachment {
            id: words.next()?.parse().ok()?,
            kind: kind(words.next()?).ok()?,
            bytes: small(words.next()?.parse().ok()?, "file").ok()?,
        })
    };
    let files = files.into_iter().flat_map(|files| files.split(','));
    files
        .map(|file| one(file).ok_or(StoreError::Unreadable("file")))
        .collect()
}

fn kind(text: &str) -> Result<AttachmentKind, StoreError> {
    let mut all = AttachmentKind::ALL.iter().copied();
    all.find(|kind| kind.as_str() == text)
        .ok_or(StoreError::Unreadable("kind of file"))
}
