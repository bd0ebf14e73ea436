//! First answers of requests sent with an `Idempotency-Key`.

use jiff::Timestamp;
use sqlx::Row;
use targa_domain::FiscalCode;

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
        let mut write = self.write(now).await?;
        sqlx::query("DELETE FROM answers WHERE begun_at < $1 OR (body IS NULL AND begun_at < $2)")
            .bind(now_second - KEPT_SECONDS)
            .bind(now_second - CUT_OFF_SECONDS)
            .execute(write.connection())
            .await?;
        let known = sqlx::query(
            "SELECT fingerprint, body FROM answers WHERE person = $1 AND request_key = $2",
        )
        .bind(first.person.as_str())
        .bind(&first.key)
        .fetch_optional(write.connection())
        .await?;
        if let Some(row) = known {
            return Ok(
                if row.try_get::<&str, _>("fingerprint")? != first.fingerprint {
                    Answered::Otherwise
                } else if let Some(body) = row.try_get("body")? {
                    Answered::With(body)
                } else {
                    Answered::UnderWay
                },
            );
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

    /// It was done, and this was the answer.
    pub async fn answered(&self, first: &First, body: &[u8]) -> Result<(), StoreError> {
        sqlx::query("UPDATE answers SET body = $3 WHERE person = $1 AND request_key = $2")
            .bind(first.person.as_str())
            .bind(&first.key)
            .bind(body)
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
