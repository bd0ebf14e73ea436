//! Lists of the fines one person sees, newest first, in pages.

use sqlx::AssertSqlSafe;
use targa_contract::FineId;
use targa_contract::api::Fine;
use targa_domain::{Date, FiscalCode};

use super::delegations::seen;
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
    /// A page of the fines this person sees that day, and whether there is more. What stands after a fine they do not
    /// see is nothing: the place says no more than the list.
    pub async fn fines_page(
        &self,
        person: &FiscalCode,
        limit: Limit,
        today: Date,
    ) -> Result<(Vec<Fine>, bool), StoreError> {
        let paid = if limit.paid {
            "AND r.receipt_id IS NOT NULL"
        } else {
            ""
        };
        let sql = AssertSqlSafe(format!(
            "WITH seen AS ({}) {SELECT_FINE} WHERE f.id IN (SELECT id FROM seen) \
             AND ($1 = '' OR (f.created_at, f.id) < (SELECT f.created_at, f.id FROM fines f \
             WHERE f.id = $1 AND f.id IN (SELECT id FROM seen))) {paid} \
             ORDER BY f.created_at DESC, f.id DESC LIMIT $4",
            seen(),
        ));
        let after = limit.after.map(|id| id.to_string()).unwrap_or_default();
        let rows = sqlx::query(sql)
            .bind(after)
            .bind(person.as_str())
            .bind(today.to_string())
            .bind(i64::from(limit.most) + 1)
            .fetch_all(&self.pool)
            .await?;
        let more = rows.len() > usize::from(limit.most);
        let page = rows.iter().take(limit.most.into());
        Ok((page.map(fine).collect::<Result<_, _>>()?, more))
    }
}
