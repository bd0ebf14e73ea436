//! Codes sent to addresses: whoever reads one there and says it here has the address.

use std::time::Duration;

use jiff::Timestamp;
use sqlx::{AnyConnection, Row};
use targa_contract::api::{AddressKind, Contacts};
use targa_domain::FiscalCode;

use super::contacts::{keep, said};
use super::row::{instant, small};
use super::{Store, StoreError};
use crate::hex::digest;
use crate::limit::{Left, NoneLeft};
use crate::ports::Personal;

/// How long a code is good.
const GOOD_SECONDS: i64 = 15 * 60;
/// Codes to one address of a person within an hour.
const MOST_SENT: u32 = 5;
const HOUR: i64 = 60 * 60;
/// Wrong ones after which a code is good for nothing: one in 200,000 guesses right.
const MOST_WRONG: i64 = 5;

/// Whether a code may be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewCode {
    /// It is on record.
    Begun(BegunCode),
    /// There is no such address.
    NoAddress,
    /// It is verified.
    Verified,
    /// Enough were sent.
    TooMany(NoneLeft),
}

/// A code that may go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BegunCode {
    /// Where to.
    pub address: Personal,
    /// Its end.
    pub good_until: Timestamp,
    /// How many more may be sent.
    pub left: Left,
}

/// What a code that came back is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeBack {
    /// The address is this person's.
    Good(Box<Contacts>),
    /// It is not the one that was sent.
    Wrong,
    /// None was sent to this address, it is too old, or too many wrong ones came.
    Over,
    /// There is no such address.
    NoAddress,
}

impl Store {
    /// Notes a code before it is sent; the one before it is over.
    pub async fn new_code(
        &self,
        person: &FiscalCode,
        kind: AddressKind,
        code: &str,
        now: Timestamp,
    ) -> Result<NewCode, StoreError> {
        let second = now.as_second();
        let mut write = self.write(now).await?;
        let contacts = said(write.connection(), person).await?;
        let Some((address, verified)) = contacts.address(kind) else {
            return Ok(NewCode::NoAddress);
        };
        if verified {
            return Ok(NewCode::Verified);
        }
        let before = sqlx::query(
            "SELECT sent, sent_since FROM address_codes WHERE person = $1 AND kind = $2",
        )
        .bind(person.as_str())
        .bind(kind.as_str())
        .fetch_optional(write.connection())
        .await?;
        let (mut sent, mut since) = (0_u32, second);
        if let Some(row) = before {
            let began: i64 = row.try_get("sent_since")?;
            // A clock that was set back does not lock anybody out for longer than an hour.
            if (0..HOUR).contains(&(second - began)) {
                (sent, since) = (small(row.try_get("sent")?, "codes sent")?, began);
            }
        }
        // All of them come back together, an hour after the first one.
        let wait = u64::try_from(since + HOUR - second).unwrap_or_default();
        let wait = Duration::from_secs(wait);
        let left = |sent| Left {
            size: MOST_SENT,
            tries: MOST_SENT.saturating_sub(sent),
            full_in: wait,
        };
        if sent >= MOST_SENT {
            let left = left(sent);
            return Ok(NewCode::TooMany(NoneLeft { left, wait }));
        }
        sent += 1;
        sqlx::query(
            "INSERT INTO address_codes (person, kind, digest, good_until, wrong, sent, sent_since) \
             VALUES ($1, $2, $3, $4, 0, $5, $6) ON CONFLICT (person, kind) DO UPDATE SET \
             digest = excluded.digest, good_until = excluded.good_until, wrong = 0, sent = excluded.sent, \
             sent_since = excluded.sent_since",
        )
        .bind(person.as_str())
        .bind(kind.as_str())
        .bind(sealed(address, code))
        .bind(second + GOOD_SECONDS)
        .bind(i64::from(sent))
        .bind(since)
        .execute(write.connection())
        .await?;
        self.commit(write).await?;
        Ok(NewCode::Begun(BegunCode {
            address: Personal::new(address),
            good_until: instant(second + GOOD_SECONDS)?,
            left: left(sent),
        }))
    }

    /// A code came back. Saying it again of an address that is verified changes nothing.
    pub async fn code_back(
        &self,
        person: &FiscalCode,
        kind: AddressKind,
        code: &str,
        now: Timestamp,
    ) -> Result<CodeBack, StoreError> {
        let mut write = self.write(now).await?;
        let mut contacts = said(write.connection(), person).await?;
        let Some((address, verified)) = contacts.address(kind) else {
            return Ok(CodeBack::NoAddress);
        };
        if verified {
            return Ok(CodeBack::Good(Box::new(contacts)));
        }
        let Some(good) = sent_code(write.connection(), person, kind, now).await? else {
            return Ok(CodeBack::Over);
        };
        if good != sealed(address, code) {
            sqlx::query(
                "UPDATE address_codes SET wrong = wrong + 1 WHERE person = $1 AND kind = $2",
            )
            .bind(person.as_str())
            .bind(kind.as_str())
            .execute(write.connection())
            .await?;
            self.commit(write).await?;
            return Ok(CodeBack::Wrong);
        }
        sqlx::query("DELETE FROM address_codes WHERE person = $1 AND kind = $2")
            .bind(person.as_str())
            .bind(kind.as_str())
            .execute(write.connection())
            .await?;
        contacts.set_verified(kind, true);
        keep(write.connection(), person, &contacts, now).await?;
        self.commit(write).await?;
        Ok(CodeBack::Good(Box::new(contacts)))
    }
}

/// What the code must be, while it is good for something.
async fn sent_code(
    connection: &mut AnyConnection,
    person: &FiscalCode,
    kind: AddressKind,
    now: Timestamp,
) -> Result<Option<String>, StoreError> {
    let digest = sqlx::query_scalar(
        "SELECT digest FROM address_codes \
         WHERE person = $1 AND kind = $2 AND good_until > $3 AND wrong < $4",
    )
    .bind(person.as_str())
    .bind(kind.as_str())
    .bind(now.as_second())
    .bind(MOST_WRONG)
    .fetch_optional(connection)
    .await?;
    Ok(digest)
}

/// A code is good for the address that it was sent to.
fn sealed(address: &str, code: &str) -> String {
    digest(format!("{address}\n{code}"))
}
