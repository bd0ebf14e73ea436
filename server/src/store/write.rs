//! One write: the rows, who hears of them, and the commit that makes both true at once.

use std::collections::BTreeSet;

use jiff::Timestamp;
use sqlx::{Any, AnyConnection, AssertSqlSafe, Transaction};
use targa_contract::FineId;
use targa_domain::FiscalCode;

use super::bulk::places;
use super::holdings::OWNS;
use super::news::CHANNEL;
use super::open::Engine;
use super::row::kept;
use super::{Store, StoreError};

/// The lock that makes PostgreSQL's writers stand in line as SQLite's do.
const WRITERS: i64 = 0x7461_7267;

/// A transaction that may change things.
pub(super) struct Write {
    pub(super) tx: Transaction<'static, Any>,
    now: i64,
    heard: BTreeSet<FiscalCode>,
}

impl Store {
    pub(super) async fn write(&self, now: Timestamp) -> Result<Write, StoreError> {
        // Writers stand in line from the start, on both: none fails in the middle, and what is numbered in a
        // write becomes visible in the order of its numbers.
        let tx = match self.engine {
            Engine::Sqlite => self.pool.begin_with("BEGIN IMMEDIATE").await?,
            Engine::Postgres => {
                let mut tx = self.pool.begin().await?;
                sqlx::query("SELECT pg_advisory_xact_lock($1)")
                    .bind(WRITERS)
                    .execute(&mut *tx)
                    .await?;
                tx
            }
        };
        Ok(Write {
            tx,
            now: now.as_second(),
            heard: BTreeSet::new(),
        })
    }

    /// Makes it true and tells whom it concerns.
    pub(super) async fn commit(&self, mut write: Write) -> Result<(), StoreError> {
        match self.engine {
            Engine::Sqlite => {
                write.tx.commit().await?;
                for person in &write.heard {
                    self.hub.tell(person);
                }
            }
            // Every instance hears, this one too, if and when the commit is true.
            Engine::Postgres => {
                for person in &write.heard {
                    sqlx::query("SELECT pg_notify($1, $2)")
                        .bind(CHANNEL)
                        .bind(person.as_str())
                        .execute(&mut *write.tx)
                        .await?;
                }
                write.tx.commit().await?;
            }
        }
        Ok(())
    }
}

impl Write {
    pub(super) fn connection(&mut self) -> &mut AnyConnection {
        &mut self.tx
    }

    /// Whether this person is to hear of this write.
    pub(super) fn heard_of(&self, person: &FiscalCode) -> bool {
        self.heard.contains(person)
    }

    /// Seconds since 1970 at which this write happens.
    pub(super) fn now(&self) -> i64 {
        self.now
    }

    /// A fine is new or different: whoever held its vehicle that day hears, and who sees it for one of them.
    pub(super) async fn fine_changed(&mut self, fine: FineId) -> Result<(), StoreError> {
        for owner in self.owners_of(fine).await? {
            self.changed(&owner, "fine", &fine.to_string()).await?;
        }
        for delegate in self.delegates_at(fine).await? {
            self.changed(&delegate, "fine", &fine.to_string()).await?;
        }
        Ok(())
    }

    /// Who held the vehicle of a fine on the day of the violation.
    pub(super) async fn owners_of(&mut self, fine: FineId) -> Result<Vec<FiscalCode>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "SELECT o.person FROM fines f JOIN owners o ON {OWNS} WHERE f.id = $1 ORDER BY o.person"
        ));
        let owners: Vec<String> = sqlx::query_scalar(sql)
            .bind(fine.to_string())
            .fetch_all(&mut *self.tx)
            .await?;
        let read = |owner: &String| FiscalCode::parse(owner).map_err(kept("fiscal code"));
        owners.iter().map(read).collect()
    }

    /// Many are to hear: who, of a `fine` or a `vehicle`, which.
    pub(super) async fn all_changed(
        &mut self,
        news: &[(String, &'static str, String)],
    ) -> Result<(), StoreError> {
        // Four values each: well below what both databases take in one statement.
        for news in news.chunks(1000) {
            let sql = format!(
                "INSERT INTO changes (person, subject, key, at) VALUES {}",
                places(news.len(), 4)
            );
            let mut query = sqlx::query(AssertSqlSafe(sql));
            for (person, subject, key) in news {
                query = query.bind(person).bind(*subject).bind(key).bind(self.now);
                let person = FiscalCode::parse(person).map_err(kept("fiscal code"))?;
                self.heard.insert(person);
            }
            query.execute(&mut *self.tx).await?;
        }
        Ok(())
    }

    /// One person is to hear of one thing.
    pub(super) async fn changed(
        &mut self,
        person: &FiscalCode,
        subject: &'static str,
        key: &str,
    ) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO changes (person, subject, key, at) VALUES ($1, $2, $3, $4)")
            .bind(person.as_str())
            .bind(subject)
            .bind(key)
            .bind(self.now)
            .execute(&mut *self.tx)
            .await?;
        self.heard.insert(*person);
        Ok(())
    }
}
