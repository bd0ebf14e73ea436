//! What time brings: requests nobody answered, dues that are near.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::{AssertSqlSafe, Row};
use targa_contract::api::{CaseFact, InstalmentsRequest};
use targa_contract::{FineId, InstalmentsId};
use targa_domain::{Cents, FiscalCode};
use targa_pagopa::NoticeNumber;

use super::read::{SELECT, known};
use crate::store::row::{day, kept, notice, small};
use crate::store::{Store, StoreError};

/// A due that is near.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearDue {
    /// Of which request.
    pub request: InstalmentsId,
    /// Who asked for the plan.
    pub person: FiscalCode,
    /// Of which fine.
    pub fine: FineId,
    /// Number of the verbale.
    pub reference: String,
    /// Which.
    pub number: u16,
    /// What is paid, in cents.
    pub amount: Cents,
    /// It is the rest of a due that was paid short.
    pub is_rest: bool,
    /// Its last day.
    pub due: Date,
    /// What is paid with.
    pub notice_number: NoticeNumber,
    /// Unpaid, it ends the plan.
    pub last_chance: bool,
}

impl Store {
    /// Requests whose last day for an answer is over.
    pub async fn unanswered_instalments(
        &self,
        today: Date,
        limit: u16,
    ) -> Result<Vec<InstalmentsRequest>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "{SELECT} WHERE q.state IN ('submitted', 'counter-proposed') AND q.answer_by < $1 \
             ORDER BY q.answer_by, q.id LIMIT $2"
        ));
        let query = sqlx::query(sql)
            .bind(today.to_string())
            .bind(i64::from(limit));
        let rows = query.fetch_all(&self.pool).await?;
        rows.iter().map(|row| Ok(known(row)?.request)).collect()
    }

    /// Unpaid dues of running plans with their last day between these, that nobody was told of.
    pub async fn dues_near(
        &self,
        (from, to): (Date, Date),
        limit: u16,
    ) -> Result<Vec<NearDue>, StoreError> {
        let rows = sqlx::query(
            "SELECT d.request, q.person, d.fine, f.reference, d.number, d.amount - d.on_account AS amount, d.on_account, \
             d.due, d.notice_number, \
             (SELECT count(*) FROM dues o WHERE o.request = d.request AND o.receipt IS NULL AND o.due < $1) AS behind \
             FROM dues d JOIN instalment_requests q ON q.id = d.request JOIN fines f ON f.id = d.fine \
             WHERE d.receipt IS NULL AND d.near = 0 AND d.stands = 1 AND d.due BETWEEN $1 AND $2 \
             AND q.state IN ('accepted', 'active') ORDER BY d.due, d.request, d.number LIMIT $3",
        )
        .bind(from.to_string())
        .bind(to.to_string())
        .bind(i64::from(limit))
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                let text = |column| row.try_get::<&str, _>(column);
                let number = small(row.try_get("number")?, "due")?;
                Ok(NearDue {
                    request: text("request")?.parse().map_err(kept("request id"))?,
                    person: FiscalCode::parse(text("person")?).map_err(kept("fiscal code"))?,
                    fine: text("fine")?.parse().map_err(kept("fine id"))?,
                    reference: text("reference")?.to_owned(),
                    number,
                    amount: Cents::new(row.try_get("amount")?),
                    is_rest: row.try_get::<i64, _>("on_account")? > 0,
                    due: day(text("due")?)?,
                    notice_number: notice(text("notice_number")?)?,
                    last_chance: number == 1 || row.try_get::<i64, _>("behind")? > 0,
                })
            })
            .collect()
    }

    /// Says so, once. False when it was said or paid meanwhile.
    pub async fn due_is_near(&self, due: &NearDue, now: Timestamp) -> Result<bool, StoreError> {
        let mut write = self.write(now).await?;
        let news = sqlx::query(
            "UPDATE dues SET near = 1 WHERE request = $1 AND number = $2 AND near = 0 AND receipt IS NULL",
        )
        .bind(due.request.to_string())
        .bind(i64::from(due.number))
        .execute(write.connection())
        .await?;
        if news.rows_affected() == 0 {
            return Ok(false);
        }
        let fact = CaseFact::DueNear {
            number: due.number,
            amount: due.amount,
            due: due.due,
            last_chance: due.last_chance,
        };
        write.happened(due.fine, &due.person, &fact).await?;
        self.commit(write).await?;
        Ok(true)
    }
}
