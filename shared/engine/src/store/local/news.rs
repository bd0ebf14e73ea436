//! What happened to fines that were not opened since.

use rusqlite::params;
use targa_contract::commands::{FineNews, NewsKind};
use targa_contract::{FineId, Problem};

use super::Local;

impl Local {
    /// All of it, newest first.
    pub(crate) async fn news(&self) -> Result<Vec<FineNews>, Problem> {
        self.run(|db| {
            let mut rows = db.prepare_cached("SELECT fine, paid FROM news ORDER BY came DESC")?;
            let news = rows.query_map([], |row| {
                let what = if row.get(1)? {
                    NewsKind::Paid
                } else {
                    NewsKind::Arrived
                };
                Ok(FineNews {
                    fine: FineId::new(row.get(0)?),
                    what,
                })
            })?;
            news.collect()
        })
        .await
    }

    /// Notes what has just come. Of one fine the last counts.
    pub(crate) async fn note_news(&self, news: Vec<FineNews>) -> Result<(), Problem> {
        self.run(move |db| {
            let transaction = db.transaction()?;
            for FineNews { fine, what } in news {
                transaction.execute(
                    "INSERT OR REPLACE INTO news (fine, paid, came)
                     VALUES (?1, ?2, (SELECT coalesce(max(came), 0) + 1 FROM news))",
                    params![fine.get(), what == NewsKind::Paid],
                )?;
            }
            transaction.commit()
        })
        .await
    }

    /// Somebody has looked at this fine.
    pub(crate) async fn read_news(&self, fine: FineId) -> Result<(), Problem> {
        self.run(move |db| {
            db.prepare_cached("DELETE FROM news WHERE fine = ?1")?
                .execute([fine.get()])
                .map(drop)
        })
        .await
    }
}
