//! How far each person's stream of changes has come: asked of the database once for all who wait, whichever instance
//! or command has written.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sqlx::AssertSqlSafe;
use targa_domain::FiscalCode;
use tokio::sync::oneshot;

use super::bulk::list;
use super::{Store, StoreError};

/// Persons of one question; well below what both databases take in one statement.
const MOST: usize = 500;

/// Who waits for an answer.
#[derive(Clone, Debug, Default)]
pub(super) struct Waiting(Arc<Mutex<Queue>>);

#[derive(Debug, Default)]
struct Queue {
    asked: Vec<(FiscalCode, oneshot::Sender<i64>)>,
    /// Somebody is asking the database; whoever comes now is in the next question.
    at_work: bool,
}

impl Waiting {
    fn queue(&self) -> MutexGuard<'_, Queue> {
        // Every change leaves a good queue: even a poisoned lock holds one.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The asking; if it is cut off nobody waits for it.
struct AtWork<'a> {
    waiting: &'a Waiting,
    ended: bool,
}

impl Drop for AtWork<'_> {
    fn drop(&mut self) {
        if !self.ended {
            *self.waiting.queue() = Queue::default();
        }
    }
}

impl Store {
    /// The last change there is for this person when this is asked, or after; 0 when there is none.
    pub async fn newest(&self, person: &FiscalCode) -> Result<i64, StoreError> {
        let (tell, told) = oneshot::channel();
        let idle = {
            let mut queue = self.newest.queue();
            queue.asked.push((*person, tell));
            !std::mem::replace(&mut queue.at_work, true)
        };
        if idle {
            let store = self.clone();
            // On its own: the caller who happens to begin it may hang up.
            tokio::spawn(async move { store.answer_all().await });
        }
        if let Ok(newest) = told.await {
            return Ok(newest);
        }
        // The common question failed: each hears why for itself.
        let newest = self.newest_of(&BTreeSet::from([*person])).await?;
        Ok(newest.get(person).copied().unwrap_or_default())
    }

    /// Asks until nobody waits. Each question is begun after all those it answers were put.
    async fn answer_all(&self) {
        let mut at_work = AtWork {
            waiting: &self.newest,
            ended: false,
        };
        loop {
            let asked = {
                let mut queue = self.newest.queue();
                let most = queue.asked.len().min(MOST);
                if most == 0 {
                    queue.at_work = false;
                    at_work.ended = true;
                    return;
                }
                queue.asked.drain(..most).collect::<Vec<_>>()
            };
            let people = asked.iter().map(|(person, _)| *person).collect();
            match self.newest_of(&people).await {
                Ok(newest) => {
                    for (person, tell) in asked {
                        // Whoever hung up does not hear it.
                        let newest = newest.get(&person).copied().unwrap_or_default();
                        let _ = tell.send(newest);
                    }
                }
                Err(error) => tracing::debug!(%error, "the newest changes are not known"),
            }
        }
    }

    async fn newest_of(
        &self,
        people: &BTreeSet<FiscalCode>,
    ) -> Result<BTreeMap<FiscalCode, i64>, StoreError> {
        let sql = format!(
            "SELECT person, max(seq) FROM changes WHERE person IN {} GROUP BY person",
            list(people.len())
        );
        let mut query = sqlx::query_as(AssertSqlSafe(sql));
        for person in people {
            query = query.bind(person.as_str());
        }
        let rows: Vec<(String, i64)> = query.fetch_all(&self.pool).await?;
        rows.iter()
            .map(|(person, seq)| {
                let person = FiscalCode::parse(person).map_err(super::row::kept("fiscal code"))?;
                Ok((person, *seq))
            })
            .collect()
    }
}
