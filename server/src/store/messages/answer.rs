//! The office answers.

use jiff::Timestamp;
use targa_contract::api::{AnswerRequest, CaseFact};
use targa_domain::FiscalCode;

use super::read::KnownMessage;
use crate::store::communications::Said;
use crate::store::row::kept;
use crate::store::{Store, StoreError};

/// An answer to take in.
#[derive(Clone, Copy, Debug)]
pub struct AnsweredMessage<'a> {
    /// The message as it was read.
    pub known: &'a KnownMessage,
    /// Who of the office answers.
    pub by: &'a FiscalCode,
    /// What.
    pub answer: &'a AnswerRequest,
}

impl Store {
    /// Answers a message that is open. False when it was answered meanwhile.
    pub async fn answer_message(
        &self,
        answered: AnsweredMessage<'_>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let KnownMessage {
            person, message, ..
        } = answered.known;
        let mut write = self.write(now).await?;
        let answer = serde_json::to_string(answered.answer).map_err(kept("answer"))?;
        let open = sqlx::query(
            "UPDATE messages SET state = $1, answer = $2, answered_by = $3, answered_at = $4 \
             WHERE id = $5 AND state = 'open'",
        )
        .bind(answered.answer.state.as_str())
        .bind(&answer)
        .bind(answered.by.as_str())
        .bind(now.as_second())
        .bind(message.id.to_string())
        .execute(write.connection())
        .await?;
        if open.rows_affected() == 0 {
            return Ok(false);
        }
        let communication = write
            .communicate(&Said {
                fine: message.fine,
                person,
                incoming: false,
                subject: "Risposta al cittadino",
                content: &format!("{} {answer}", message.id),
            })
            .await?;
        sqlx::query("UPDATE messages SET answer_communication = $1 WHERE id = $2")
            .bind(communication.to_string())
            .bind(message.id.to_string())
            .execute(write.connection())
            .await?;
        let fact = CaseFact::MessageAnswered {
            state: answered.answer.state,
        };
        write.happened(message.fine, person, &fact).await?;
        self.commit(write).await?;
        Ok(true)
    }
}
