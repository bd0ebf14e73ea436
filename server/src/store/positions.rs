//! What the payment platform was told, and what it is to be told next.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};
use targa_contract::FineId;
use targa_contract::api::{CaseFact, Fine};
use targa_domain::Cents;
use targa_pagopa::NoticeNumber;

use super::row::{SELECT_FINE, fine, kept, small};
use super::write::Write;
use super::{Store, StoreError};
use crate::ports::PositionKey;

/// What one way to pay asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The amount, in cents.
    pub amount: Cents,
    /// Last day on which that is right; none when it no longer changes.
    #[serde(default, with = "targa_domain::calendar::iso::maybe_date")]
    pub until: Option<Date>,
}

/// A fine whose position is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToTell {
    /// The fine.
    pub fine: Fine,
    /// Which of its positions.
    pub ordinal: u32,
    /// Notice for the second window, where there is a choice.
    pub second: Option<NoticeNumber>,
    /// What the platform believes now, way by way; none when it has never confirmed anything.
    pub told: Option<Vec<Asked>>,
    /// Tries since it last confirmed.
    pub attempts: u32,
}

impl ToTell {
    /// Which position it is at the platform.
    pub fn key(&self) -> PositionKey {
        PositionKey {
            fine: self.fine.id,
            ordinal: self.ordinal,
            notice_number: self.fine.notice_number,
        }
    }
}

const SELECT_POSITION: &str = "SELECT p.ordinal, p.told, p.attempts, x.* FROM debt_positions p";

impl Store {
    /// Positions to open, to bring up to date or to withdraw now, the longest waiting first.
    pub async fn positions_to_tell(
        &self,
        now: Timestamp,
        today: Date,
        limit: u16,
    ) -> Result<Vec<ToTell>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "{SELECT_POSITION} JOIN ({SELECT_FINE}) x ON x.id = p.fine \
             WHERE p.closed = 0 AND p.next_attempt_at <= $1 \
             AND (p.told IS NULL OR p.told = '[]' OR p.right_until < $2 OR x.state IN ('annulled', 'paid') OR x.plan IS NOT NULL) \
             ORDER BY p.next_attempt_at LIMIT $3"
        ));
        let query = sqlx::query(sql)
            .bind(now.as_second())
            .bind(today.to_string())
            .bind(i64::from(limit));
        let rows = query.fetch_all(&self.pool).await?;
        rows.iter().map(to_tell).collect()
    }

    /// The position of one fine that can be paid now; none when it is closed.
    pub async fn position(&self, id: FineId) -> Result<Option<ToTell>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "{SELECT_POSITION} JOIN ({SELECT_FINE}) x ON x.id = p.fine WHERE p.closed = 0 AND p.fine = $1"
        ));
        let query = sqlx::query(sql).bind(id.to_string());
        let row = query.fetch_optional(&self.pool).await?;
        row.as_ref().map(to_tell).transpose()
    }

    /// The platform has confirmed that. Where a window had ended, the case's timeline says so.
    pub async fn position_stands(
        &self,
        position: &ToTell,
        asked: &[Asked],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        let PositionKey { fine, ordinal, .. } = position.key();
        let json = |asked: &[Asked]| serde_json::to_string(asked).map_err(kept("told"));
        let believed = position.told.as_deref().map(json).transpose()?;
        let right_until = asked.iter().filter_map(|asked| asked.until).min();
        // Only over what it was read with: the line may have moved since, or another instance been faster.
        let changed = sqlx::query(
            "UPDATE debt_positions SET told = $1, right_until = $2, attempts = 0, next_attempt_at = 0, \
             stands_at = coalesce(stands_at, $6) WHERE fine = $3 AND ordinal = $4 AND closed = 0 AND told IS NOT DISTINCT FROM $5",
        )
        .bind(json(asked)?)
        .bind(right_until.map(|day| day.to_string()))
        .bind(fine.to_string())
        .bind(i64::from(ordinal))
        .bind(believed)
        .bind(now.as_second())
        .execute(write.connection())
        .await?;
        if changed.rows_affected() == 0 {
            write.tell_again(position.key()).await?;
        }
        let before = position.told.as_ref().and_then(|told| told.first());
        if changed.rows_affected() == 1
            && let (Some(before), Some(now)) = (before, asked.first())
            && before.amount != now.amount
        {
            let fact = CaseFact::AmountChanged {
                amount: now.amount,
                until: now.until,
            };
            write.record(fine, &fact).await?;
            write.fine_changed(fine).await?;
        }
        self.commit(write).await
    }

    /// Nothing more is to be told: paid at the platform, or withdrawn.
    pub async fn position_closed(&self, position: PositionKey) -> Result<(), StoreError> {
        sqlx::query("UPDATE debt_positions SET closed = 1 WHERE fine = $1 AND ordinal = $2")
            .bind(position.fine.to_string())
            .bind(i64::from(position.ordinal))
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// The platform did not serve: not before then again.
    pub async fn position_failed(
        &self,
        position: PositionKey,
        next: Timestamp,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE debt_positions SET attempts = attempts + 1, next_attempt_at = $1 \
             WHERE fine = $2 AND ordinal = $3",
        )
        .bind(next.as_second())
        .bind(position.fine.to_string())
        .bind(i64::from(position.ordinal))
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}

impl Write {
    /// Two told the platform at the same time, and which it heard last is not known.
    async fn tell_again(&mut self, position: PositionKey) -> Result<(), StoreError> {
        sqlx::query("UPDATE debt_positions SET told = '[]' WHERE fine = $1 AND ordinal = $2")
            .bind(position.fine.to_string())
            .bind(i64::from(position.ordinal))
            .execute(self.connection())
            .await?;
        Ok(())
    }
}

fn to_tell(row: &AnyRow) -> Result<ToTell, StoreError> {
    let told: Option<&str> = row.try_get("told")?;
    Ok(ToTell {
        fine: fine(row)?,
        ordinal: small(row.try_get("ordinal")?, "ordinal")?,
        second: super::row::second_notice(row)?,
        told: told
            .map(serde_json::from_str)
            .transpose()
            .map_err(kept("told"))?,
        attempts: small(row.try_get("attempts")?, "attempts")?,
    })
}
