//! Messages of courtesy: who is to get which, and what was begun. IO cannot tell a repetition, so each is begun
//! once: better none than two.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};
use targa_contract::FineId;
use targa_contract::api::Fine;
use targa_domain::FiscalCode;

use super::holdings::OWNS;
use super::row::{SELECT_FINE, fine, kept};
use super::{Store, StoreError};

/// When people are written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A new preavviso.
    New,
    /// A window is about to end.
    Ending,
    /// The verbale was notified.
    Notified,
}

impl Moment {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::New, Self::Ending, Self::Notified];

    const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Ending => "ending",
            Self::Notified => "notified",
        }
    }
}

/// One message to one owner of the vehicle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Courtesy {
    /// About what.
    pub fine: Box<Fine>,
    /// To whom.
    pub person: FiscalCode,
    /// On which occasion.
    pub moment: Moment,
}

/// What is recent enough to be written about, and what is near.
#[derive(Clone, Copy, Debug)]
pub struct Occasions {
    /// Fines taken in since then are new.
    pub new_since: Timestamp,
    /// Verbali notified since that day are news.
    pub notified_since: Date,
    /// A window that ends from that day …
    pub ending_from: Date,
    /// … to that day is about to end.
    pub ending_to: Date,
}

impl Store {
    /// Messages of an occasion not begun yet: a page of them by fine and person, behind that one.
    pub async fn courtesies(
        &self,
        moment: Moment,
        occasions: &Occasions,
        after: Option<&Courtesy>,
        limit: u16,
    ) -> Result<Vec<Courtesy>, StoreError> {
        let (condition, from, to) = match moment {
            Moment::New => (
                "f.state = 'preavviso' AND f.stage = 'preavviso' AND f.created_at >= CAST($2 AS BIGINT) \
                 AND $3 = ''",
                occasions.new_since.as_second().to_string(),
                String::new(),
            ),
            Moment::Ending => (
                "f.state IN ('preavviso', 'notified', 'paid-short') AND EXISTS (SELECT 1 FROM debt_positions p \
                 WHERE p.fine = f.id AND p.closed = 0 AND p.right_until BETWEEN $2 AND $3)",
                occasions.ending_from.to_string(),
                occasions.ending_to.to_string(),
            ),
            Moment::Notified => (
                "f.state IN ('notified', 'paid-short') AND x.perfected_on >= $2 AND $3 = ''",
                occasions.notified_since.to_string(),
                String::new(),
            ),
        };
        let sql = AssertSqlSafe(format!(
            "SELECT x.*, o.person FROM ({SELECT_FINE}) x JOIN fines f ON f.id = x.id \
             JOIN owners o ON {OWNS} WHERE {condition} AND (f.id, o.person) > ($4, $5) \
             AND NOT EXISTS (SELECT 1 FROM courtesies c \
             WHERE c.fine = f.id AND c.moment = $1 AND c.person = o.person) ORDER BY f.id, o.person LIMIT $6"
        ));
        let after =
            after.map(|after| (after.fine.id.to_string(), after.person.as_str().to_owned()));
        let (fine_before, person_before) = after.unwrap_or_default();
        let query = sqlx::query(sql)
            .bind(moment.as_str())
            .bind(from)
            .bind(to)
            .bind(fine_before)
            .bind(person_before)
            .bind(i64::from(limit));
        let courtesy = |row: &AnyRow| {
            Ok(Courtesy {
                fine: Box::new(fine(row)?),
                person: FiscalCode::parse(row.try_get("person")?).map_err(kept("fiscal code"))?,
                moment,
            })
        };
        let rows = query.fetch_all(&self.pool).await?;
        rows.iter().map(courtesy).collect()
    }

    /// Begins a message. False when it was begun before.
    pub async fn courtesy_begun(
        &self,
        courtesy: &Courtesy,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let begun = sqlx::query(
            "INSERT INTO courtesies (fine, moment, person, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        )
        .bind(courtesy.fine.id.to_string())
        .bind(courtesy.moment.as_str())
        .bind(courtesy.person.as_str())
        .bind(now.as_second())
        .execute(&self.pool)
        .await?;
        Ok(begun.rows_affected() == 1)
    }

    /// Nothing of it has left: it may be begun again.
    pub async fn courtesy_not_sent(
        &self,
        fine: FineId,
        moment: Moment,
        person: &FiscalCode,
    ) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM courtesies WHERE fine = $1 AND moment = $2 AND person = $3")
            .bind(fine.to_string())
            .bind(moment.as_str())
            .bind(person.as_str())
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}
