//! A citizen writes.

use jiff::Timestamp;
use targa_contract::FineId;
use targa_contract::MessageId;
use targa_contract::api::{CaseFact, Matter, Message, MessageRequest};
use targa_domain::FiscalCode;

use super::read::by_id;
use crate::store::communications::Said;
use crate::store::row::kept;
use crate::store::{Store, StoreError};

/// Messages of one person about one case.
const MOST: i64 = 50;

/// A message to take in.
#[derive(Clone, Copy, Debug)]
pub struct NewMessage<'a> {
    /// Key.
    pub id: MessageId,
    /// Who writes.
    pub person: &'a FiscalCode,
    /// About which case.
    pub fine: FineId,
    /// What.
    pub said: &'a MessageRequest,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrote {
    /// On disk now.
    New(Box<Message>),
    /// On disk already, with the same content.
    Same(Box<Message>),
    /// The identifier is taken by something else.
    Conflict,
    /// As many were written as are taken.
    TooMany,
}

impl Store {
    /// Takes a message in; its number in the register follows.
    pub async fn write_message(
        &self,
        new: NewMessage<'_>,
        now: Timestamp,
    ) -> Result<Wrote, StoreError> {
        let mut write = self.write(now).await?;
        if let Some(known) = by_id(write.connection(), new.id).await? {
            let same = known.person == *new.person
                && known.message.fine == new.fine
                && known.said == *new.said;
            return Ok(if same {
                Wrote::Same(Box::new(known.message))
            } else {
                Wrote::Conflict
            });
        }
        let written: i64 =
            sqlx::query_scalar("SELECT count(*) FROM messages WHERE person = $1 AND fine = $2")
                .bind(new.person.as_str())
                .bind(new.fine.to_string())
                .fetch_one(write.connection())
                .await?;
        if written >= MOST {
            return Ok(Wrote::TooMany);
        }
        let said = serde_json::to_string(new.said).map_err(kept("message"))?;
        let communication = write
            .communicate(&Said {
                fine: new.fine,
                person: new.person,
                incoming: true,
                subject: subject(&new.said.about),
                content: &said,
            })
            .await?;
        sqlx::query(
            "INSERT INTO messages (id, person, fine, said, communication, at) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(new.id.to_string())
        .bind(new.person.as_str())
        .bind(new.fine.to_string())
        .bind(said)
        .bind(communication.to_string())
        .bind(now.as_second())
        .execute(write.connection())
        .await?;
        let fact = match new.said.about {
            Matter::Message {} => CaseFact::MessageSent,
            Matter::DriverData { .. } => CaseFact::DriverDataSent,
            Matter::Contest { ground } => CaseFact::Contested { ground },
        };
        write.happened(new.fine, new.person, &fact).await?;
        let known = by_id(write.connection(), new.id).await?;
        self.commit(write).await?;
        let known = known.ok_or(StoreError::Unreadable("message"))?;
        Ok(Wrote::New(Box::new(known.message)))
    }
}

/// Oggetto: nothing in it names a person.
const fn subject(about: &Matter) -> &'static str {
    match about {
        Matter::Message {} => "Comunicazione del cittadino",
        Matter::DriverData { .. } => "Comunicazione dei dati del conducente (art. 126-bis CdS)",
        Matter::Contest { .. } => "Istanza di annullamento in autotutela",
    }
}
