//! First answers of requests sent with an `Idempotency-Key`.

use jiff::Timestamp;
use sqlx::{AnyConnection, Row};
use targa_domain::FiscalCode;

use super::write::Write;
use super::{Store, StoreError};

/// How long an answer is given again.
const KEPT_SECONDS: i64 = 24 * 60 * 60;
/// Longer than any request takes: what is under way since then was cut off with its instance.
const CUT_OFF_SECONDS: i64 = 2 * 60;

/// A request that is to be done once.
#[derive(Clone, Debug)]
pub struct First {
    /// Whose.
    pub person: FiscalCode,
    /// The key it came with.
    pub key: String,
    /// SHA-256 of method, path and body.
    pub fingerprint: String,
}

/// What is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answered {
    /// Nothing: it is to be done now.
    NotYet,
    /// It is being done.
    UnderWay,
    /// The body of its answer.
    With(Vec<u8>),
    /// The key came before with something else.
    Otherwise,
}

impl Store {
    /// Looks a request up, and notes that it is being done when it is not known.
    pub async fn begin(&self, first: &First, now: Timestamp) -> Result<Answered, StoreError> {
        let now_second = now.as_second();
        // Whoever waits for another's answer looks again and again: that takes no place among the writers.
        let mut connection = self.pool.acquire().await?;
        match known(&mut connection, first, now_second).await? {
            Answered::NotYet => {}
            answered => return Ok(answered),
        }
        drop(connection);
        let mut write = self.write(now).await?;
        sqlx::query("DELETE FROM answers WHERE begun_at < $1 OR (body IS NULL AND begun_at < $2)")
            .bind(now_second - KEPT_SECONDS)
            .bind(now_second - CUT_OFF_SECONDS)
            .execute(write.connection())
            .await?;
        match known(write.connection(), first, now_second).await? {
            Answered::NotYet => {}
            answered => return Ok(answered),
        }
        sqlx::query(
            "INSERT INTO answers (person, request_key, fingerprint, begun_at) VALUES ($1, $2, $3, $4)",
        )
        .bind(first.person.as_str())
        .bind(&first.key)
        .bind(&first.fingerprint)
        .bind(now_second)
        .execute(write.connection())
        .await?;
        self.commit(write).await?;
        Ok(Answered::NotYet)
    }

    /// It was done, and this was the answer. What was kept together with the work stays.
    pub async fn answered(&self, first: &First, body: &[u8]) -> Result<(), StoreError> {
        let mut connection = self.pool.acquire().await?;
        keep(&mut connection, first, body).await?;
        Ok(())
    }

    /// What was under way when the only instance there is was killed is no longer: its keys are free again.
    pub(crate) async fn forget_cut_off(&self) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM answers WHERE body IS NULL")
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// It was not done: the key is free again.
    pub async fn not_done(&self, first: &First) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM answers WHERE person = $1 AND request_key = $2")
            .bind(first.person.as_str())
            .bind(&first.key)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

impl Write {
    /// It is done with this write, and this is its answer: both or none. Whoever was cut off so long ago that another
    /// has begun since does nothing any more.
    pub(super) async fn answered(&mut self, first: &First, body: &[u8]) -> Result<(), StoreError> {
        if keep(self.connection(), first, body).await? {
            Ok(())
        } else {
            Err(StoreError::CutOff)
        }
    }
}

/// Says whether the request was still under way.
async fn keep(
    connection: &mut AnyConnection,
    first: &First,
    body: &[u8],
) -> Result<bool, StoreError> {
    let kept = sqlx::query(
        "UPDATE answers SET body = $3 WHERE person = $1 AND request_key = $2 AND body IS NULL",
    )
    .bind(first.person.as_str())
    .bind(&first.key)
    .bind(body)
    .execute(connection)
    .await?;
    Ok(kept.rows_affected() == 1)
}

/// What counts of it now.
async fn known(
    connection: &mut AnyConnection,
    first: &First,
    now: i64,
) -> Result<Answered, StoreError> {
    let known = sqlx::query(
        "SELECT fingerprint, body FROM answers WHERE person = $1 AND request_key = $2 \
         AND begun_at >= CASE WHEN body IS NULL THEN $3 ELSE $4 END",
    )
    .bind(first.person.as_str())
    .bind(&first.key)
    .bind(now - CUT_OFF_SECONDS)
    .bind(now - KEPT_SECONDS)
    .fetch_optional(connection)
    .await?;
    let Some(row) = known else {
        return Ok(Answered::NotYet);
    };
    if row.try_get::<&str, _>("fingerprint")? != first.fingerprint {
        return Ok(Answered::Otherwise);
    }
    let body: Option<Vec<u8>> = row.try_get("body")?;
    Ok(body.map_or(Answered::UnderWay, Answered::With))
}
