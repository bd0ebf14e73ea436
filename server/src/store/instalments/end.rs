//! Requests that end without a plan.

use jiff::Timestamp;
use sqlx::AssertSqlSafe;
use targa_contract::api::{CaseFact, InstalmentsState};
use targa_contract::{FineId, InstalmentsId};
use targa_domain::FiscalCode;

use super::LIVING;
use super::read::by_id;
use crate::store::row::kept;
use crate::store::write::Write;
use crate::store::{Store, StoreError};

impl Store {
    /// A request that nobody has answered ends so, from where it was read. False when it has moved meanwhile.
    pub async fn end_request(
        &self,
        id: InstalmentsId,
        from: InstalmentsState,
        (to, fact): (InstalmentsState, &CaseFact),
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut write = self.write(now).await?;
        if !write.move_request(id, from, to).await? {
            return Ok(false);
        }
        let known = by_id(write.connection(), id).await?;
        let known = known.ok_or(StoreError::Unreadable("request"))?;
        write
            .happened(known.request.asked.fine, &known.person, fact)
            .await?;
        self.commit(write).await?;
        Ok(true)
    }
}

impl Write {
    /// A request goes on from where it was read; false when it is not there any more.
    pub(super) async fn move_request(
        &mut self,
        id: InstalmentsId,
        from: InstalmentsState,
        to: InstalmentsState,
    ) -> Result<bool, StoreError> {
        let moved =
            sqlx::query("UPDATE instalment_requests SET state = $1 WHERE id = $2 AND state = $3")
                .bind(to.as_str())
                .bind(id.to_string())
                .bind(from.as_str())
                .execute(self.connection())
                .await?;
        Ok(moved.rows_affected() == 1)
    }

    /// Whoever asked hears, and the owners of the vehicle.
    pub(super) async fn request_changed(
        &mut self,
        id: InstalmentsId,
        fine: FineId,
    ) -> Result<(), StoreError> {
        let person: String =
            sqlx::query_scalar("SELECT person FROM instalment_requests WHERE id = $1")
                .bind(id.to_string())
                .fetch_one(self.connection())
                .await?;
        let person = FiscalCode::parse(&person).map_err(kept("fiscal code"))?;
        self.case_changed(fine, &person).await
    }

    /// The fine was paid otherwise, or nothing is owed any more: nothing is to be decided or paid in instalments.
    pub(in crate::store) async fn instalments_over(
        &mut self,
        fine: FineId,
    ) -> Result<(), StoreError> {
        let sql = AssertSqlSafe(format!(
            "UPDATE instalment_requests SET state = 'over' WHERE fine = $1 AND state IN {LIVING}"
        ));
        let over = sqlx::query(sql)
            .bind(fine.to_string())
            .execute(self.connection())
            .await?;
        if over.rows_affected() > 0 {
            sqlx::query("UPDATE fines SET plan = NULL WHERE id = $1")
                .bind(fine.to_string())
                .execute(self.connection())
                .await?;
        }
        Ok(())
    }

    /// From now on the fine has one notice: there is no second window to choose.
    pub(super) async fn one_notice(&mut self, fine: FineId) -> Result<(), StoreError> {
        sqlx::query("UPDATE fines SET second_notice = NULL WHERE id = $1")
            .bind(fine.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }
}
