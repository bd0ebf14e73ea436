//! Cases that end without a payment: the law's terms are over.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::{AssertSqlSafe, Row};
use targa_contract::FineId;
use targa_contract::api::{CaseFact, Fine};

use super::row::{SELECT_FINE, day, fine};
use super::{Store, StoreError};

impl Store {
    /// Nothing is owed any more, and why. The position is withdrawn by its own job. False when the case was
    /// closed meanwhile.
    pub async fn nothing_owed(
        &self,
        of: &Fine,
        why: &CaseFact,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut write = self.write(now).await?;
        let ended = sqlx::query(
            "UPDATE fines SET state = 'annulled' WHERE id = $1 AND state IN ('preavviso', 'notified', 'paid-short')",
        )
        .bind(of.id.to_string())
        .execute(write.connection())
        .await?;
        if ended.rows_affected() == 0 {
            return Ok(false);
        }
        write.instalments_over(of.id).await?;
        write.record(of.id, why).await?;
        write.fine_changed(of.id).await?;
        self.commit(write).await?;
        Ok(true)
    }

    /// Unpaid fines whose last act towards the debtor was on that day or before, with that act's day; not those that
    /// another body collects, whose acts are its own, nor those a plan holds.
    pub async fn unpaid_since(
        &self,
        act: Date,
        limit: u16,
    ) -> Result<Vec<(Fine, Date)>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "SELECT x.*, l.last_act FROM ({SELECT_FINE}) x JOIN fines l ON l.id = x.id \
             WHERE l.state IN ('preavviso', 'notified', 'paid-short') AND l.last_act <= $1 \
             AND x.collection IS NULL AND x.plan IS NULL ORDER BY l.last_act, l.id LIMIT $2"
        ));
        let query = sqlx::query(sql)
            .bind(act.to_string())
            .bind(i64::from(limit));
        let rows = query.fetch_all(&self.pool).await?;
        rows.iter()
            .map(|row| Ok((fine(row)?, day(row.try_get("last_act")?)?)))
            .collect()
    }

    /// An act towards the debtor: the five years begin anew.
    pub(super) async fn acted(
        write: &mut super::write::Write,
        fine: FineId,
        on: Date,
    ) -> Result<(), StoreError> {
        sqlx::query("UPDATE fines SET last_act = $1 WHERE id = $2")
            .bind(on.to_string())
            .bind(fine.to_string())
            .execute(write.connection())
            .await?;
        Ok(())
    }
}
