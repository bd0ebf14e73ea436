//! Plans with dues whose day has passed: missed, or lapsed.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::Row;
use targa_contract::api::{CaseFact, FineState, InstalmentsState};
use targa_contract::{FineId, InstalmentsId};
use targa_domain::instalments::Standing;
use targa_domain::{Cents, MunicipalitySettings, Schedule};

use crate::store::debt_position::NewPosition;
use crate::store::row::{day, kept, small};
use crate::store::write::Write;
use crate::store::{Store, StoreError};

/// A running plan, due by due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanStanding {
    /// Of which request.
    pub request: InstalmentsId,
    /// Of which fine.
    pub fine: FineId,
    /// Each due that day, first to last.
    pub standings: Vec<Standing>,
    /// Missed, and nobody was told so yet.
    pub missed: Vec<u16>,
}

impl Store {
    /// Running plans with a due that was to be paid before that day and was not, behind one of them.
    pub async fn plans_behind(
        &self,
        today: Date,
        after: Option<InstalmentsId>,
        limit: u16,
    ) -> Result<Vec<PlanStanding>, StoreError> {
        let plans: Vec<(String, String)> = sqlx::query_as(
            "SELECT DISTINCT d.request, d.fine FROM dues d JOIN instalment_requests q ON q.id = d.request \
             WHERE d.receipt IS NULL AND d.due < $1 AND q.state IN ('accepted', 'active') \
             AND d.request > $2 ORDER BY d.request LIMIT $3",
        )
        .bind(today.to_string())
        .bind(after.map(|id| id.to_string()).unwrap_or_default())
        .bind(i64::from(limit))
        .fetch_all(&self.pool)
        .await?;
        let mut all = Vec::with_capacity(plans.len());
        for (request, fine) in plans {
            let dues = sqlx::query(
                "SELECT number, due, missed, CASE WHEN receipt IS NULL THEN 0 ELSE 1 END AS paid \
                 FROM dues WHERE request = $1 ORDER BY number",
            )
            .bind(&request)
            .fetch_all(&self.pool)
            .await?;
            let mut plan = PlanStanding {
                request: request.parse().map_err(kept("request id"))?,
                fine: fine.parse().map_err(kept("fine id"))?,
                standings: Vec::with_capacity(dues.len()),
                missed: Vec::new(),
            };
            for due in dues {
                let paid = due.try_get::<i64, _>("paid")? == 1;
                let passed = day(due.try_get("due")?)? < today;
                plan.standings.push(match (paid, passed) {
                    (true, _) => Standing::Paid,
                    (false, true) => Standing::Unpaid,
                    (false, false) => Standing::Due,
                });
                if !paid && passed && due.try_get::<i64, _>("missed")? == 0 {
                    plan.missed.push(small(due.try_get("number")?, "due")?);
                }
            }
            all.push(plan);
        }
        Ok(all)
    }

    /// Their owner is told that these were missed, once.
    pub async fn dues_missed(&self, plan: &PlanStanding, now: Timestamp) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        for number in &plan.missed {
            let news = sqlx::query(
                "UPDATE dues SET missed = 1 WHERE request = $1 AND number = $2 AND missed = 0 AND receipt IS NULL",
            )
            .bind(plan.request.to_string())
            .bind(i64::from(*number))
            .execute(write.connection())
            .await?;
            if news.rows_affected() == 1 {
                let fact = CaseFact::DueMissed { number: *number };
                write.record(plan.fine, &fact).await?;
            }
        }
        write.request_changed(plan.request, plan.fine).await?;
        self.commit(write).await
    }

    /// The plan is over: the late sum is owed with a notice of its own, what was paid is held on account. False when
    /// it was paid or ended meanwhile.
    pub async fn plan_lapsed(
        &self,
        plan: &PlanStanding,
        on: Date,
        settings: &MunicipalitySettings,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut write = self.write(now).await?;
        let mut moved = false;
        for state in [InstalmentsState::Accepted, InstalmentsState::Active] {
            let lapsed = InstalmentsState::Lapsed;
            moved |= write.move_request(plan.request, state, lapsed).await?;
        }
        if !moved {
            return Ok(false);
        }
        let paid = write.paid_in_dues(plan).await?;
        let (line, reference) = write.owe_after_lapse(plan.fine, paid, on).await?;
        write.set_line(plan.fine, &line, settings).await?;
        let notices = write.next_notices(self, 1).await?;
        let first = notices.first().ok_or(StoreError::NoNumbersLeft)?;
        write
            .open_position(NewPosition {
                fine: plan.fine,
                reference: &reference,
                line: &line,
                notices: &notices,
            })
            .await?;
        sqlx::query("UPDATE fines SET notice_number = $1, second_notice = NULL WHERE id = $2")
            .bind(first.to_string())
            .bind(plan.fine.to_string())
            .execute(write.connection())
            .await?;
        Self::acted(&mut write, plan.fine, on).await?;
        write
            .record(plan.fine, &CaseFact::InstalmentsLapsed { paid })
            .await?;
        write.request_changed(plan.request, plan.fine).await?;
        self.commit(write).await?;
        Ok(true)
    }
}

impl Write {
    async fn paid_in_dues(&mut self, plan: &PlanStanding) -> Result<Cents, StoreError> {
        let paid: i64 = sqlx::query_scalar(
            "SELECT CAST(coalesce(sum(d.on_account + coalesce(r.amount, 0)), 0) AS BIGINT) FROM dues d \
             LEFT JOIN receipts r ON r.receipt_id = d.receipt WHERE d.request = $1",
        )
        .bind(plan.request.to_string())
        .fetch_one(self.connection())
        .await?;
        Ok(Cents::new(paid))
    }

    /// The line from that day and the number it is known by; what was paid is on account, the plan is gone.
    async fn owe_after_lapse(
        &mut self,
        fine: FineId,
        paid: Cents,
        on: Date,
    ) -> Result<(Schedule, String), StoreError> {
        let row = sqlx::query("SELECT line, reference, on_account FROM fines WHERE id = $1")
            .bind(fine.to_string())
            .fetch_one(self.connection())
            .await?;
        let line: Schedule = serde_json::from_str(row.try_get("line")?).map_err(kept("line"))?;
        let on_account: i64 = row.try_get("on_account")?;
        let reference = row.try_get("reference")?;
        let on_account = on_account.saturating_add(paid.get());
        let state = if on_account > 0 {
            FineState::PaidShort
        } else {
            FineState::Notified
        };
        sqlx::query("UPDATE fines SET on_account = $1, state = $2, plan = NULL WHERE id = $3")
            .bind(on_account)
            .bind(state.as_str())
            .bind(fine.to_string())
            .execute(self.connection())
            .await?;
        Ok((line.lapsed(on), reference))
    }
}
