//! What waits for the office, the longest waiting first.

use sqlx::Row;
use sqlx::any::AnyRow;
use targa_contract::api::{QueueItem, Waiting};

use crate::store::row::{day, instant, kept};
use crate::store::{Store, StoreError};

const WAITING: &str = "SELECT * FROM (\
SELECT 'instalments' AS kind, q.id, q.fine, q.at, q.answer_by FROM instalment_requests q WHERE q.state = 'submitted' \
UNION ALL \
SELECT 'message' AS kind, m.id, m.fine, m.at, NULL AS answer_by FROM messages m WHERE m.state = 'open' \
UNION ALL \
SELECT 'undelivered' AS kind, v.fine AS id, v.fine, n.created_at AS at, v.notify_by AS answer_by FROM verbali v \
JOIN fines n ON n.id = v.fine AND n.state IN ('preavviso', 'notified', 'paid-short') WHERE v.step = 'stuck') w";

/// A place in the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueuePlace {
    /// Seconds since 1970.
    pub at: i64,
    /// Key of the last item before.
    pub id: String,
}

impl QueuePlace {
    /// Behind this item.
    pub fn behind(item: &QueueItem) -> Self {
        Self {
            at: item.since.as_second(),
            id: item.id.to_string(),
        }
    }
}

impl Store {
    /// A page of what waits, and whether there is more.
    pub async fn office_queue(
        &self,
        after: Option<&QueuePlace>,
        most: u16,
    ) -> Result<(Vec<QueueItem>, bool), StoreError> {
        let sql = sqlx::AssertSqlSafe(format!(
            "SELECT x.kind, x.id, x.fine, f.reference, x.at, x.answer_by FROM ({WAITING}) x \
             JOIN fines f ON f.id = x.fine WHERE x.at > $1 OR (x.at = $1 AND x.id > $2) \
             ORDER BY x.at, x.id LIMIT $3"
        ));
        let rows = sqlx::query(sql)
            .bind(after.map_or(i64::MIN, |place| place.at))
            .bind(after.map_or("", |place| &place.id))
            .bind(i64::from(most) + 1)
            .fetch_all(&self.pool)
            .await?;
        let more = rows.len() > usize::from(most);
        let page = rows.iter().take(most.into()).map(item);
        Ok((page.collect::<Result<_, _>>()?, more))
    }
}

fn item(row: &AnyRow) -> Result<QueueItem, StoreError> {
    let text = |column| row.try_get::<&str, _>(column);
    let name = text("kind")?;
    let mut kinds = Waiting::ALL.iter().copied();
    let kind = kinds.find(|kind| kind.as_str() == name);
    let answer_by: Option<&str> = row.try_get("answer_by")?;
    Ok(QueueItem {
        kind: kind.ok_or(StoreError::Unreadable("kind of what waits"))?,
        id: text("id")?.parse().map_err(kept("key"))?,
        fine: text("fine")?.parse().map_err(kept("fine id"))?,
        reference: text("reference")?.to_owned(),
        since: instant(row.try_get("at")?)?,
        answer_by: answer_by.map(day).transpose()?,
    })
}
