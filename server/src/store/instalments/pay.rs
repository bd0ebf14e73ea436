//! A due that was paid: held against its own sum, never against the fine's line.

use sqlx::Row;
use targa_contract::api::{CaseFact, FineState, InstalmentsState};
use targa_contract::{FineId, InstalmentsId};
use targa_domain::{Cents, Date, FiscalCode};

use crate::ports::PaidNotice;
use crate::store::row::{day, kept, small};
use crate::store::write::Write;
use crate::store::{Store, StoreError, Taken, Taking};

/// A due as a payment finds it.
struct PaidDue {
    request: InstalmentsId,
    person: FiscalCode,
    fine: FineId,
    number: u16,
    /// What its notice asks.
    amount: Cents,
    due: Date,
    /// It is the rest of a due that was paid short.
    is_rest: bool,
    /// Unpaid, of a plan that runs, and this is its notice still.
    open: bool,
}

impl Write {
    /// Takes a payment in if it is a due's.
    pub(in crate::store) async fn take_due(
        &mut self,
        store: &Store,
        paid: &PaidNotice,
        taking: &Taking,
    ) -> Result<Option<Taken>, StoreError> {
        let Some(due) = self.due_with(paid).await? else {
            return Ok(None);
        };
        let taken = match paid.amount.cmp(&due.amount) {
            _ if !due.open => Taken::GiveBack,
            std::cmp::Ordering::Less => Taken::Short,
            std::cmp::Ordering::Equal => Taken::Settled,
            std::cmp::Ordering::Greater => Taken::Over,
        };
        self.insert_receipt(paid, None, taken).await?;
        match taken {
            Taken::GiveBack => {
                let fact = CaseFact::PaidInVain {
                    amount: paid.amount,
                };
                self.happened(due.fine, &due.person, &fact).await?;
            }
            Taken::Short => self.short(store, &due, paid, taking).await?,
            _ => self.paid(&due, paid).await?,
        }
        Ok(Some(taken))
    }

    async fn due_with(&mut self, paid: &PaidNotice) -> Result<Option<PaidDue>, StoreError> {
        let row = sqlx::query(
            "SELECT d.request, q.person, d.fine, d.number, d.amount - d.on_account AS amount, d.on_account, d.due, \
             CASE WHEN d.receipt IS NULL AND d.notice_number = $1 AND q.state IN ('accepted', 'active') \
             THEN 1 ELSE 0 END AS open \
             FROM (SELECT request, number FROM dues WHERE notice_number = $1 \
             UNION SELECT request, number FROM spent_due_notices WHERE notice_number = $1) n \
             JOIN dues d ON d.request = n.request AND d.number = n.number \
             JOIN instalment_requests q ON q.id = d.request",
        )
        .bind(paid.notice_number.to_string())
        .fetch_optional(self.connection())
        .await?;
        let Some(row) = row else { return Ok(None) };
        let text = |column| row.try_get::<&str, _>(column);
        Ok(Some(PaidDue {
            request: text("request")?.parse().map_err(kept("request id"))?,
            person: FiscalCode::parse(text("person")?).map_err(kept("fiscal code"))?,
            fine: text("fine")?.parse().map_err(kept("fine id"))?,
            number: small(row.try_get("number")?, "due")?,
            amount: Cents::new(row.try_get("amount")?),
            due: day(text("due")?)?,
            is_rest: row.try_get::<i64, _>("on_account")? > 0,
            open: row.try_get::<i64, _>("open")? == 1,
        }))
    }

    /// Its notice is spent at the platform: the rest gets one of its own. Who paid in time has some days for it once.
    async fn short(
        &mut self,
        store: &Store,
        due: &PaidDue,
        paid: &PaidNotice,
        taking: &Taking,
    ) -> Result<(), StoreError> {
        let notices = self.next_notices(store, 1).await?;
        let notice = notices.first().ok_or(StoreError::NoNumbersLeft)?;
        let in_time = taking.paid_on <= due.due && !due.is_rest;
        let until = if in_time {
            due.due.max(taking.rest_until)
        } else {
            due.due
        };
        sqlx::query(
            "INSERT INTO spent_due_notices (notice_number, request, number) VALUES ($1, $2, $3)",
        )
        .bind(paid.notice_number.to_string())
        .bind(due.request.to_string())
        .bind(i64::from(due.number))
        .execute(self.connection())
        .await?;
        sqlx::query(
            "UPDATE dues SET on_account = on_account + $1, notice_number = $2, due = $3, stands = 0, near = 0, \
             missed = CASE WHEN due = $3 THEN missed ELSE 0 END, attempts = 0, next_at = 0 \
             WHERE request = $4 AND number = $5",
        )
        .bind(paid.amount.get())
        .bind(notice.to_string())
        .bind(until.to_string())
        .bind(due.request.to_string())
        .bind(i64::from(due.number))
        .execute(self.connection())
        .await?;
        self.restate_plan(due.fine).await?;
        let fact = CaseFact::DuePaidShort {
            number: due.number,
            amount: paid.amount,
            missing: Cents::new(due.amount.get() - paid.amount.get()),
            until,
        };
        self.happened(due.fine, &due.person, &fact).await
    }

    async fn paid(&mut self, due: &PaidDue, paid: &PaidNotice) -> Result<(), StoreError> {
        sqlx::query("UPDATE dues SET receipt = $1, stands = 1 WHERE request = $2 AND number = $3")
            .bind(&paid.receipt_id)
            .bind(due.request.to_string())
            .bind(i64::from(due.number))
            .execute(self.connection())
            .await?;
        let fact = CaseFact::DuePaid {
            number: due.number,
            amount: paid.amount,
        };
        self.record(due.fine, &fact).await?;
        let left: i64 =
            sqlx::query_scalar("SELECT count(*) FROM dues WHERE request = $1 AND receipt IS NULL")
                .bind(due.request.to_string())
                .fetch_one(self.connection())
                .await?;
        if left == 0 {
            self.paid_off(due).await?;
        }
        self.restate_plan(due.fine).await?;
        self.case_changed(due.fine, &due.person).await
    }

    async fn paid_off(&mut self, due: &PaidDue) -> Result<(), StoreError> {
        for state in [InstalmentsState::Accepted, InstalmentsState::Active] {
            self.move_request(due.request, state, InstalmentsState::PaidOff)
                .await?;
        }
        sqlx::query("UPDATE fines SET state = $1 WHERE id = $2")
            .bind(FineState::Paid.as_str())
            .bind(due.fine.to_string())
            .execute(self.connection())
            .await?;
        self.record(due.fine, &CaseFact::InstalmentsPaidOff).await
    }
}
