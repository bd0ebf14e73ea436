//! What was said between a person and the municipality about a case, for the protocol register.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::Row;
use sqlx::any::AnyRow;
use targa_contract::FineId;
use targa_contract::api::CaseFact;
use targa_domain::FiscalCode;
use uuid::Uuid;

use super::row::{kept, small};
use super::write::Write;
use super::{Store, StoreError};
use crate::hex::digest;

/// A communication that is to get a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToRegister {
    /// One key has one number, however often it is asked.
    pub key: Uuid,
    /// About which case.
    pub fine: FineId,
    /// Number of the preavviso or verbale.
    pub reference: String,
    /// Sender of an incoming one, addressee of an outgoing one.
    pub person: FiscalCode,
    /// From the person to the municipality.
    pub incoming: bool,
    /// Oggetto.
    pub subject: String,
    /// SHA-256 of what was said, in hexadecimal.
    pub digest: String,
    /// Tries so far.
    pub attempts: u32,
}

/// A communication as it is said.
pub(super) struct Said<'a> {
    pub(super) fine: FineId,
    pub(super) person: &'a FiscalCode,
    pub(super) incoming: bool,
    pub(super) subject: &'a str,
    /// What was said, as it came.
    pub(super) content: &'a str,
}

impl Store {
    /// Communications without a number, the longest waiting first.
    pub async fn communications_to_register(
        &self,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<ToRegister>, StoreError> {
        let rows = sqlx::query(
            "SELECT c.id, c.fine, f.reference, c.person, c.incoming, c.subject, c.digest, c.attempts \
             FROM communications c JOIN fines f ON f.id = c.fine \
             WHERE c.protocol IS NULL AND c.next_at <= $1 ORDER BY c.next_at, c.seq LIMIT $2",
        )
        .bind(now.as_second())
        .bind(i64::from(limit))
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(to_register).collect()
    }

    /// It has its number: whoever it concerns hears. The first number stays.
    pub async fn communication_registered(
        &self,
        said: &ToRegister,
        (protocol, on): (&str, Date),
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        let first = sqlx::query(
            "UPDATE communications SET protocol = $1, registered_on = $2 WHERE id = $3 AND protocol IS NULL",
        )
        .bind(protocol)
        .bind(on.to_string())
        .bind(said.key.to_string())
        .execute(write.connection())
        .await?;
        if first.rows_affected() == 0 {
            return Ok(());
        }
        let fact = CaseFact::CommunicationRegistered {
            incoming: said.incoming,
            protocol: protocol.to_owned(),
            on,
        };
        write.happened(said.fine, &said.person, &fact).await?;
        self.commit(write).await
    }

    /// The register did not serve: not before then again.
    pub async fn communication_waits(&self, key: Uuid, next: Timestamp) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE communications SET attempts = attempts + 1, next_at = $1 WHERE id = $2",
        )
        .bind(next.as_second())
        .bind(key.to_string())
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}

impl Write {
    /// Keeps a communication for the register and gives its key.
    pub(super) async fn communicate(&mut self, said: &Said<'_>) -> Result<Uuid, StoreError> {
        let key = Uuid::new_v4();
        let now = self.now();
        sqlx::query(
            "INSERT INTO communications (id, fine, person, incoming, subject, digest, at, seq) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, (SELECT coalesce(max(seq), 0) + 1 FROM communications))",
        )
        .bind(key.to_string())
        .bind(said.fine.to_string())
        .bind(said.person.as_str())
        .bind(i64::from(said.incoming))
        .bind(said.subject)
        .bind(digest(said.content))
        .bind(now)
        .execute(self.connection())
        .await?;
        Ok(key)
    }

    /// A fact of a case: its owners hear, and the person it is about, who may be an owner no more.
    pub(super) async fn happened(
        &mut self,
        fine: FineId,
        person: &FiscalCode,
        fact: &CaseFact,
    ) -> Result<(), StoreError> {
        self.record(fine, fact).await?;
        self.case_changed(fine, person).await
    }

    /// The same without a fact.
    pub(super) async fn case_changed(
        &mut self,
        fine: FineId,
        person: &FiscalCode,
    ) -> Result<(), StoreError> {
        self.fine_changed(fine).await?;
        if !self.heard_of(person) {
            self.changed(person, "fine", &fine.to_string()).await?;
        }
        Ok(())
    }
}

fn to_register(row: &AnyRow) -> Result<ToRegister, StoreError> {
    let text = |column| row.try_get::<&str, _>(column);
    Ok(ToRegister {
        key: text("id")?.parse().map_err(kept("key"))?,
        fine: text("fine")?.parse().map_err(kept("fine id"))?,
        reference: text("reference")?.to_owned(),
        person: FiscalCode::parse(text("person")?).map_err(kept("fiscal code"))?,
        incoming: row.try_get::<i64, _>("incoming")? == 1,
        subject: text("subject")?.to_owned(),
        digest: text("digest")?.to_owned(),
        attempts: small(row.try_get("attempts")?, "attempts")?,
    })
}
