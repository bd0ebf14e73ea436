//! Dues: made with the plan, told to the payment platform one by one.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::Row;
use sqlx::any::AnyRow;
use targa_contract::api::{Due, FinePlan, InstalmentsState, Receipt};
use targa_contract::{FineId, InstalmentsId};
use targa_domain::Cents;
use targa_domain::instalments::Plan;
use targa_pagopa::NoticeNumber;

use crate::ports::PositionKey;
use crate::store::row::{day, instant, kept, notice, small};
use crate::store::write::Write;
use crate::store::{Store, StoreError};

/// Dues are positions of their own, beside those that a fine has one after the other.
const ORDINALS: u32 = 1000;

/// A due the platform is to be told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueToTell {
    /// Of which request.
    pub request: InstalmentsId,
    /// Which.
    pub number: u16,
    /// Of which fine.
    pub fine: FineId,
    /// Number of the verbale.
    pub reference: String,
    /// What is paid with.
    pub notice_number: NoticeNumber,
    /// What is paid, in cents.
    pub amount: Cents,
    /// How often it was paid short: each time the rest got a position of its own.
    pub shorts: u32,
    /// Last day in time.
    pub due: Date,
    /// The plan runs: it is to stand. Otherwise nobody is to pay it any more.
    pub runs: bool,
    /// Tries so far.
    pub attempts: u32,
}

impl DueToTell {
    /// Which position it is at the platform.
    pub fn key(&self) -> PositionKey {
        PositionKey {
            fine: self.fine,
            ordinal: ORDINALS * (1 + self.shorts) + u32::from(self.number),
            notice_number: self.notice_number,
        }
    }
}

const SELECT: &str = "SELECT d.request, d.number, d.fine, f.reference, d.notice_number, d.amount - d.on_account AS amount, \
d.due, d.attempts, \
(SELECT count(*) FROM spent_due_notices s WHERE s.request = d.request AND s.number = d.number) AS shorts, \
CASE WHEN q.state IN ('accepted', 'active') THEN 1 ELSE 0 END AS runs \
FROM dues d JOIN instalment_requests q ON q.id = d.request JOIN fines f ON f.id = d.fine";

impl Store {
    /// Dues to make payable or to withdraw now, the longest waiting first.
    pub async fn dues_to_tell(
        &self,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<DueToTell>, StoreError> {
        let sql = sqlx::AssertSqlSafe(format!(
            "{SELECT} WHERE d.closed = 0 AND d.receipt IS NULL AND d.next_at <= $1 \
             AND (d.stands = 0 OR q.state NOT IN ('accepted', 'active')) \
             ORDER BY d.next_at, d.request, d.number LIMIT $2"
        ));
        let query = sqlx::query(sql)
            .bind(now.as_second())
            .bind(i64::from(limit));
        let rows = query.fetch_all(&self.pool).await?;
        rows.iter().map(to_tell).collect()
    }

    /// The unpaid dues of a plan, for whoever has to withdraw them all.
    pub async fn unpaid_dues(&self, request: InstalmentsId) -> Result<Vec<DueToTell>, StoreError> {
        let sql = sqlx::AssertSqlSafe(format!(
            "{SELECT} WHERE d.request = $1 AND d.closed = 0 AND d.receipt IS NULL ORDER BY d.number"
        ));
        let query = sqlx::query(sql).bind(request.to_string());
        let rows = query.fetch_all(&self.pool).await?;
        rows.iter().map(to_tell).collect()
    }

    /// The platform takes its payment. With the last of them the plan is active; what a short payment left joins a
    /// plan that runs.
    pub async fn due_stands(&self, due: &DueToTell, now: Timestamp) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        sqlx::query("UPDATE dues SET stands = 1, attempts = 0 WHERE request = $1 AND number = $2")
            .bind(due.request.to_string())
            .bind(i64::from(due.number))
            .execute(write.connection())
            .await?;
        let missing: i64 =
            sqlx::query_scalar("SELECT count(*) FROM dues WHERE request = $1 AND stands = 0")
                .bind(due.request.to_string())
                .fetch_one(write.connection())
                .await?;
        let (accepted, active) = (InstalmentsState::Accepted, InstalmentsState::Active);
        let begins = missing == 0 && write.move_request(due.request, accepted, active).await?;
        if begins || due.shorts > 0 {
            write.restate_plan(due.fine).await?;
            write.request_changed(due.request, due.fine).await?;
        }
        self.commit(write).await
    }

    /// Nobody can pay it any more.
    pub async fn due_closed(&self, due: &DueToTell) -> Result<(), StoreError> {
        sqlx::query("UPDATE dues SET closed = 1 WHERE request = $1 AND number = $2")
            .bind(due.request.to_string())
            .bind(i64::from(due.number))
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// The platform did not serve: not before then again.
    pub async fn due_failed(&self, due: &DueToTell, next: Timestamp) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE dues SET attempts = attempts + 1, next_at = $1 WHERE request = $2 AND number = $3",
        )
        .bind(next.as_second())
        .bind(due.request.to_string())
        .bind(i64::from(due.number))
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}

impl Write {
    pub(super) async fn insert_dues(
        &mut self,
        store: &Store,
        (request, fine): (InstalmentsId, FineId),
        plan: &Plan,
    ) -> Result<(), StoreError> {
        let count = u16::try_from(plan.instalments.len()).map_err(kept("plan"))?;
        let notices = self.next_notices(store, count).await?;
        if notices.len() < plan.instalments.len() {
            return Err(StoreError::NoNumbersLeft);
        }
        for (due, notice) in plan.instalments.iter().zip(notices) {
            sqlx::query(
                "INSERT INTO dues (request, number, fine, due, amount, notice_number) \
                 VALUES ($1, $2, $3, $4, $5, $6)",
            )
            .bind(request.to_string())
            .bind(i64::from(due.number))
            .bind(fine.to_string())
            .bind(due.due.to_string())
            .bind(due.amount.get())
            .bind(notice.to_string())
            .execute(self.connection())
            .await?;
        }
        Ok(())
    }

    /// Writes the plan beside the fine, as the wire has it.
    pub(super) async fn restate_plan(&mut self, fine: FineId) -> Result<(), StoreError> {
        let rows = sqlx::query(
            "SELECT d.number, d.due, d.amount - d.on_account AS amount, d.on_account, d.notice_number, d.stands, \
             q.granted_on, r.receipt_id, r.iur, r.amount AS paid, r.paid_at, r.psp FROM dues d JOIN instalment_requests q ON q.id = d.request \
             LEFT JOIN receipts r ON r.receipt_id = d.receipt \
             WHERE d.fine = $1 AND q.state IN ('accepted', 'active', 'paid-off') ORDER BY d.number",
        )
        .bind(fine.to_string())
        .fetch_all(self.connection())
        .await?;
        let Some(first) = rows.first() else {
            return Ok(());
        };
        let plan = FinePlan {
            granted_on: day(first.try_get("granted_on")?)?,
            dues: rows.iter().map(due).collect::<Result<_, _>>()?,
        };
        sqlx::query("UPDATE fines SET plan = $1 WHERE id = $2")
            .bind(serde_json::to_string(&plan).map_err(kept("plan"))?)
            .bind(fine.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }
}

fn due(row: &AnyRow) -> Result<Due, StoreError> {
    let receipt_id: Option<String> = row.try_get("receipt_id")?;
    let receipt = receipt_id.map(|receipt_id| {
        Ok::<_, StoreError>(Receipt {
            receipt_id,
            iur: row.try_get("iur")?,
            amount: Cents::new(row.try_get("paid")?),
            paid_at: instant(row.try_get("paid_at")?)?,
            psp: row.try_get("psp")?,
        })
    });
    let on_account = Cents::new(row.try_get("on_account")?);
    Ok(Due {
        number: small(row.try_get("number")?, "due")?,
        due: day(row.try_get("due")?)?,
        amount: Cents::new(row.try_get("amount")?),
        on_account: (on_account > Cents::ZERO).then_some(on_account),
        notice_number: notice(row.try_get("notice_number")?)?,
        payable: row.try_get::<i64, _>("stands")? == 1,
        receipt: receipt.transpose()?,
    })
}

fn to_tell(row: &AnyRow) -> Result<DueToTell, StoreError> {
    let text = |column| row.try_get::<&str, _>(column);
    Ok(DueToTell {
        request: text("request")?.parse().map_err(kept("request id"))?,
        number: small(row.try_get("number")?, "due")?,
        fine: text("fine")?.parse().map_err(kept("fine id"))?,
        reference: text("reference")?.to_owned(),
        notice_number: notice(text("notice_number")?)?,
        amount: Cents::new(row.try_get("amount")?),
        shorts: small(row.try_get("shorts")?, "shorts")?,
        due: day(text("due")?)?,
        runs: row.try_get::<i64, _>("runs")? == 1,
        attempts: small(row.try_get("attempts")?, "attempts")?,
    })
}
