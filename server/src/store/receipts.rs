//! Receipts: each counted once, in one transaction with what it does to its fine.

use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row};
use targa_contract::api::{CaseFact, Fine, FineState};
use targa_domain::{Cents, Date, Schedule};
use targa_pagopa::NoticeNumber;

use super::row::{SELECT_FINE, fine, kept, small};
use super::write::Write;
use super::{Store, StoreError};
use crate::ports::PaidNotice;

/// A fine as a payment finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The fine.
    pub fine: Fine,
    /// The line of the position that was paid, as the platform knew it then, before any payment.
    pub line: Box<Schedule>,
    /// The line as it is now, before any payment: a verbale may have followed meanwhile.
    pub current: Box<Schedule>,
    /// The position that was paid.
    pub ordinal: u32,
    /// Whether it is the one that counts now.
    pub is_current: bool,
    /// Paid short before, in cents.
    pub on_account: Cents,
}

/// What a payment means to its fine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// It closes the fine.
    Settled {
        /// With more than was owed: the rest is to be given back.
        over: bool,
    },
    /// It does not close it (Reg. 389).
    Short {
        /// Held on account now, in cents.
        on_account: Cents,
        /// What was missing on the day of payment, in cents.
        missing: Cents,
        /// The line of what is still owed now.
        rest: Box<Schedule>,
    },
    /// It changes nothing and is to be given back: double, too late, or barred.
    GiveBack,
}

/// When a receipt is taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taking {
    /// Now.
    pub now: Timestamp,
    /// The day it was paid.
    pub paid_on: Date,
    /// Last day for what a due lacks that was paid short in time.
    pub rest_until: Date,
}

/// What became of a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Counted before.
    Known,
    /// It closed its fine.
    Settled,
    /// Closed, and more than was owed.
    Over,
    /// Less than was owed that day.
    Short,
    /// To be given back.
    GiveBack,
    /// It belongs to no fine of ours.
    Unknown,
}

impl Taken {
    /// As the case's timeline tells it.
    const fn fact(self, amount: Cents) -> Option<CaseFact> {
        match self {
            Self::Settled => Some(CaseFact::Paid { amount }),
            Self::Over => Some(CaseFact::PaidOver { amount }),
            Self::Short => Some(CaseFact::PaidShort { amount }),
            Self::GiveBack => Some(CaseFact::PaidInVain { amount }),
            Self::Known | Self::Unknown => None,
        }
    }

    const fn as_str(self) -> &'static str {
        match self {
            Self::Known | Self::Settled => "exact",
            Self::Over => "over",
            Self::Short => "short",
            Self::GiveBack => "give-back",
            Self::Unknown => "unknown",
        }
    }
}

impl Store {
    /// Whether a payment of this notice at this instant has been counted.
    pub async fn knows_payment(
        &self,
        notice: NoticeNumber,
        paid_at: Timestamp,
    ) -> Result<bool, StoreError> {
        let known: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM receipts WHERE notice_number = $1 AND paid_at = $2",
        )
        .bind(notice.to_string())
        .bind(paid_at.as_second())
        .fetch_one(&self.pool)
        .await?;
        Ok(known > 0)
    }

    /// The instant before which no receipt is missing: the newest payment counted, else the first fine; never
    /// after a payment whose receipt is still waited for.
    pub async fn receipts_known_until(&self) -> Result<Option<Timestamp>, StoreError> {
        let until: Option<i64> = sqlx::query_scalar(
            "SELECT min(at) FROM (SELECT \
             coalesce((SELECT max(paid_at) FROM receipts), (SELECT min(created_at) FROM fines)) AS at \
             UNION ALL SELECT min(paid_at) FROM unread_receipts WHERE given_up_at IS NULL) AS known",
        )
        .fetch_one(&self.pool)
        .await?;
        until.map(super::row::instant).transpose()
    }

    /// Takes a receipt in. `judge` says what it means to its fine. Safe to repeat.
    pub async fn take_receipt<E: From<StoreError>>(
        &self,
        paid: &PaidNotice,
        taking: &Taking,
        judge: impl FnOnce(&Case) -> Result<Settlement, E>,
    ) -> Result<Taken, E> {
        let mut write = self.write(taking.now).await?;
        if write.knows_receipt(&paid.receipt_id).await? {
            return Ok(Taken::Known);
        }
        if let Some(taken) = write.take_due(self, paid, taking).await? {
            self.commit(write).await?;
            return Ok(taken);
        }
        let Some(case) = write.case_with(paid).await? else {
            write.insert_receipt(paid, None, Taken::Unknown).await?;
            self.commit(write).await?;
            return Ok(Taken::Unknown);
        };
        let settlement = judge(&case)?;
        let taken = write.settle(&case, &settlement).await?;
        write.insert_receipt(paid, Some(&case.fine), taken).await?;
        if let Some(fact) = taken.fact(paid.amount) {
            write.record(case.fine.id, &fact).await?;
        }
        if let Settlement::Short { missing, .. } = &settlement {
            write.open_rest(self, &case, *missing).await?;
        }
        if matches!(settlement, Settlement::Settled { .. }) {
            write.instalments_over(case.fine.id).await?;
        }
        write.fine_changed(case.fine.id).await?;
        self.commit(write).await?;
        Ok(taken)
    }
}

impl Write {
    async fn knows_receipt(&mut self, receipt_id: &str) -> Result<bool, StoreError> {
        let known: i64 = sqlx::query_scalar("SELECT count(*) FROM receipts WHERE receipt_id = $1")
            .bind(receipt_id)
            .fetch_one(self.connection())
            .await?;
        Ok(known > 0)
    }

    async fn case_with(&mut self, paid: &PaidNotice) -> Result<Option<Box<Case>>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "SELECT x.*, l.line AS current_line, l.on_account, p.ordinal, \
             CASE WHEN p.stands_at < $2 THEN p.line ELSE coalesce(p.line_before, p.line) END AS line, \
             (SELECT max(ordinal) FROM debt_positions WHERE fine = x.id) AS newest \
             FROM notices n JOIN debt_positions p ON p.fine = n.fine AND p.ordinal = n.ordinal \
             JOIN ({SELECT_FINE}) x ON x.id = n.fine JOIN fines l ON l.id = x.id \
             WHERE n.notice_number = $1"
        ));
        let query = sqlx::query(sql)
            .bind(paid.notice_number.to_string())
            .bind(paid.paid_at.as_second());
        let Some(row) = query.fetch_optional(self.connection()).await? else {
            return Ok(None);
        };
        let ordinal: i64 = row.try_get("ordinal")?;
        let line = |column| serde_json::from_str(row.try_get(column)?).map_err(kept("line"));
        Ok(Some(Box::new(Case {
            fine: fine(&row)?,
            line: line("line")?,
            current: line("current_line")?,
            ordinal: small(ordinal, "ordinal")?,
            is_current: ordinal == row.try_get::<i64, _>("newest")?,
            on_account: Cents::new(row.try_get("on_account")?),
        })))
    }

    /// The fine's new state, and no more calls about a position that is paid.
    async fn settle(&mut self, case: &Case, settlement: &Settlement) -> Result<Taken, StoreError> {
        let (state, schedule, on_account, taken) = match settlement {
            Settlement::Settled { over: false } => (FineState::Paid, None, None, Taken::Settled),
            Settlement::Settled { over: true } => (FineState::Paid, None, None, Taken::Over),
            Settlement::Short {
                on_account, rest, ..
            } => (
                FineState::PaidShort,
                Some(&**rest),
                Some(on_account),
                Taken::Short,
            ),
            Settlement::GiveBack => return Ok(Taken::GiveBack),
        };
        let schedule = serde_json::to_string(schedule.unwrap_or(&case.fine.schedule));
        sqlx::query("UPDATE fines SET state = $1, schedule = $2, on_account = $3 WHERE id = $4")
            .bind(state.as_str())
            .bind(schedule.map_err(kept("schedule"))?)
            .bind(on_account.unwrap_or(&case.on_account).get())
            .bind(case.fine.id.to_string())
            .execute(self.connection())
            .await?;
        // Spent at the platform. Where another one counts by now, its job withdraws it.
        sqlx::query("UPDATE debt_positions SET closed = 1 WHERE fine = $1 AND ordinal = $2")
            .bind(case.fine.id.to_string())
            .bind(i64::from(case.ordinal))
            .execute(self.connection())
            .await?;
        Ok(taken)
    }

    pub(super) async fn insert_receipt(
        &mut self,
        paid: &PaidNotice,
        fine: Option<&Fine>,
        taken: Taken,
    ) -> Result<(), StoreError> {
        let now = self.now();
        sqlx::query(
            "INSERT INTO receipts (receipt_id, notice_number, fine, iur, amount, paid_at, psp, outcome, taken_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(&paid.receipt_id)
        .bind(paid.notice_number.to_string())
        .bind(fine.map(|fine| fine.id.to_string()))
        // The node's receipt identifier is the IUR.
        .bind(&paid.receipt_id)
        .bind(paid.amount.get())
        .bind(paid.paid_at.as_second())
        .bind(&paid.psp)
        .bind(taken.as_str())
        .bind(now)
        .execute(self.connection())
        .await?;
        Ok(())
    }
}
