//! Lists of one person's fines, newest first, in pages.

use sqlx::AssertSqlSafe;
use targa_contract::FineId;
use targa_contract::api::Fine;
use targa_domain::FiscalCode;

use super::holdings::OWNS;
use super::row::{SELECT_FINE, fine};
use super::{Store, StoreError};

/// A place in a list and how much of it is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// The last fine of the page before.
    pub after: Option<FineId>,
    /// At most so many.
    pub most: u16,
    /// Only those with a receipt.
    pub paid: bool,
}

impl Store {
    /// A page of this person's fines, and whether there is more. What stands after a fine of somebody else is
    /// nothing: the place says no more than the list.
    pub async fn fines_page(
        &self,
        person: &FiscalCode,
        limit: Limit,
    ) -> Result<(Vec<Fine>, bool), StoreError> {
        let paid = if limit.paid {
            "AND r.receipt_id IS NOT NULL"
        } else {
            ""
        };
        let sql = AssertSqlSafe(format!(
            "{SELECT_FINE} JOIN owners o ON o.person = $1 AND {OWNS} \
             WHERE ($2 = '' OR (f.created_at, f.id) < (SELECT f.created_at, f.id FROM fines f \
             JOIN owners o ON o.person = $1 AND {OWNS} WHERE f.id = $2)) {paid} \
             ORDER BY f.created_at DESC, f.id DESC LIMIT $3"
        ));
        let after = limit.after.map(|id| id.to_string()).unwrap_or_default();
        let rows = sqlx::query(sql)
            .bind(person.as_str())
            .bind(after)
            .bind(i64::from(limit.most) + 1)
            .fetch_all(&self.pool)
            .await?;
        let more = rows.len() > usize::from(limit.most);
        let page = rows.iter().take(limit.most.into());
        Ok((page.map(fine).collect::<Result<_, _>>()?, more))
    }
}
