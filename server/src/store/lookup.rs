//! Finding one fine without an account.

use sqlx::AssertSqlSafe;
use targa_contract::api::Fine;
use targa_domain::Plate;

use super::row::{SELECT_FINE, fine};
use super::{Store, StoreError};

impl Store {
    /// The fine that ever had that notice number or reference, if the plate is its own. One query either way, so
    /// that an unknown number and a wrong plate cannot be told apart.
    pub async fn look_up(&self, number: &str, plate: &Plate) -> Result<Option<Fine>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "{SELECT_FINE} WHERE f.plate = $2 AND (f.reference = $1 \
             OR f.id IN (SELECT fine FROM notices WHERE notice_number = $1) \
             OR f.id IN (SELECT fine FROM debt_positions WHERE reference = $1))"
        ));
        let query = sqlx::query(sql).bind(number).bind(plate.as_str());
        let row = query.fetch_optional(&self.pool).await?;
        row.as_ref().map(fine).transpose()
    }
}
