//! Reading fines.

use sqlx::AssertSqlSafe;
use targa_contract::FineId;
use targa_contract::api::Fine;
use targa_domain::FiscalCode;

use super::holdings::OWNS;
use super::row::{SELECT_FINE, fine};
use super::{Store, StoreError};

impl Store {
    /// A fine, whoever's it is: for jobs and officers, never for a citizen's request.
    pub async fn fine(&self, id: FineId) -> Result<Option<Fine>, StoreError> {
        let sql = AssertSqlSafe(format!("{SELECT_FINE} WHERE f.id = $1"));
        let row = sqlx::query(sql)
            .bind(id.to_string())
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(fine).transpose()
    }

    /// A fine of one of this person's vehicles; none when there is none or it is somebody else's.
    pub async fn fine_of(
        &self,
        person: &FiscalCode,
        id: FineId,
    ) -> Result<Option<Fine>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "{SELECT_FINE} JOIN owners o ON {OWNS} WHERE f.id = $1 AND o.person = $2"
        ));
        let query = sqlx::query(sql).bind(id.to_string()).bind(person.as_str());
        let row = query.fetch_optional(&self.pool).await?;
        row.as_ref().map(fine).transpose()
    }
}
