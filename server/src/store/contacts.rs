//! How people want to be reached.

use jiff::Timestamp;
use sqlx::AnyConnection;
use targa_contract::api::{Address, AddressKind, Contacts, ContactsRequest, Phone};
use targa_domain::{FiscalCode, Pec};

use super::row::kept;
use super::{Store, StoreError};

impl Store {
    /// What this person said last.
    pub async fn contacts(&self, person: &FiscalCode) -> Result<Contacts, StoreError> {
        let mut connection = self.pool.acquire().await?;
        said(&mut connection, person).await
    }

    /// This person says so now. An address that stays what it was stays verified.
    pub async fn keep_contacts(
        &self,
        person: &FiscalCode,
        request: &ContactsRequest,
        now: Timestamp,
    ) -> Result<Contacts, StoreError> {
        let mut write = self.write(now).await?;
        let before = said(write.connection(), person).await?;
        let stays = |kind, new: &str| before.verified(kind) == Some(new);
        let address = |kind, new: Option<Pec>| {
            new.map(|address| Address {
                address,
                verified: stays(kind, address.as_str()),
            })
        };
        let phone = request.phone.map(|number| Phone {
            number,
            verified: stays(AddressKind::Phone, number.as_str()),
        });
        let contacts = Contacts {
            notification: request.notification,
            pec: address(AddressKind::Pec, request.pec),
            email: address(AddressKind::Email, request.email),
            phone,
            send: request.send,
            io: request.io,
            app: request.app,
            push: request.push,
        };
        keep(write.connection(), person, &contacts, now).await?;
        self.commit(write).await?;
        Ok(contacts)
    }

    /// Nothing reaches that address: it is not this person's any more until they show that it is.
    pub async fn address_refused(
        &self,
        person: &FiscalCode,
        kind: AddressKind,
        refused: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        let mut contacts = said(write.connection(), person).await?;
        // Changed meanwhile: it was about another address.
        if contacts.verified(kind) != Some(refused) {
            return Ok(());
        }
        contacts.set_verified(kind, false);
        keep(write.connection(), person, &contacts, now).await?;
        self.commit(write).await
    }
}

pub(super) async fn said(
    connection: &mut AnyConnection,
    person: &FiscalCode,
) -> Result<Contacts, StoreError> {
    let said: Option<String> = sqlx::query_scalar("SELECT said FROM contacts WHERE person = $1")
        .bind(person.as_str())
        .fetch_optional(connection)
        .await?;
    let read = |text: String| serde_json::from_str(&text).map_err(kept("contacts"));
    said.map(read).transpose().map(Option::unwrap_or_default)
}

pub(super) async fn keep(
    connection: &mut AnyConnection,
    person: &FiscalCode,
    contacts: &Contacts,
    now: Timestamp,
) -> Result<(), StoreError> {
    let said = serde_json::to_string(contacts).map_err(kept("contacts"))?;
    sqlx::query(
        "INSERT INTO contacts (person, said, said_at) VALUES ($1, $2, $3) \
         ON CONFLICT (person) DO UPDATE SET said = excluded.said, said_at = excluded.said_at",
    )
    .bind(person.as_str())
    .bind(said)
    .bind(now.as_second())
    .execute(connection)
    .await?;
    Ok(())
}
