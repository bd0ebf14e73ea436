//! The debt positions of a fine, one after the other, and the notices each is paid with.

use targa_contract::FineId;
use targa_domain::Schedule;
use targa_pagopa::NoticeNumber;

use super::StoreError;
use super::row::kept;
use super::write::Write;

/// A position to open.
pub(super) struct NewPosition<'a> {
    pub(super) fine: FineId,
    pub(super) reference: &'a str,
    /// What its payments are held against, before any payment.
    pub(super) line: &'a Schedule,
    pub(super) notices: &'a [NoticeNumber],
}

impl Write {
    /// The position that counts from now on; those before are no longer told anything.
    pub(super) async fn open_position(&mut self, new: NewPosition<'_>) -> Result<(), StoreError> {
        let fine = new.fine.to_string();
        sqlx::query("UPDATE debt_positions SET closed = 1 WHERE fine = $1")
            .bind(&fine)
            .execute(self.connection())
            .await?;
        let ordinal: i64 = sqlx::query_scalar(
            "SELECT coalesce(max(ordinal) + 1, 0) FROM debt_positions WHERE fine = $1",
        )
        .bind(&fine)
        .fetch_one(self.connection())
        .await?;
        sqlx::query(
            "INSERT INTO debt_positions (fine, ordinal, reference, line) VALUES ($1, $2, $3, $4)",
        )
        .bind(&fine)
        .bind(ordinal)
        .bind(new.reference)
        .bind(serde_json::to_string(new.line).map_err(kept("line"))?)
        .execute(self.connection())
        .await?;
        for notice in new.notices {
            sqlx::query("INSERT INTO notices (notice_number, fine, ordinal) VALUES ($1, $2, $3)")
                .bind(notice.to_string())
                .bind(&fine)
                .bind(ordinal)
                .execute(self.connection())
                .await?;
        }
        Ok(())
    }

    /// The line of the position that counts now has moved: the platform is to be told again. What is paid before it
    /// has confirmed that is held against the line it knew.
    pub(super) async fn restate_position(
        &mut self,
        fine: FineId,
        line: &Schedule,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE debt_positions SET line = $1, told = CASE WHEN told IS NULL THEN NULL ELSE '[]' END, \
             line_before = CASE WHEN stands_at IS NULL THEN line_before ELSE line END, stands_at = NULL, \
             attempts = 0, next_attempt_at = 0 WHERE fine = $2 AND closed = 0",
        )
        .bind(serde_json::to_string(line).map_err(kept("line"))?)
        .bind(fine.to_string())
        .execute(self.connection())
        .await?;
        Ok(())
    }

    /// Nothing more is to be told of any position of this fine.
    pub(super) async fn close_positions(&mut self, fine: FineId) -> Result<(), StoreError> {
        sqlx::query("UPDATE debt_positions SET closed = 1 WHERE fine = $1")
            .bind(fine.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }
}
