//! Who does which job: one instance at a time, and another one when that falls silent.

use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row};

use super::open::Engine;
use super::row::instant;
use super::{Store, StoreError};

/// How a job went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It did what there was to do.
    Done,
    /// It did not; the text is ours and holds nothing personal.
    Failed(String),
}

/// A job as `targa-server jobs` shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobReport {
    /// Its name.
    pub name: String,
    /// The instance that does it, or did it last.
    pub holder: String,
    /// When it was begun last.
    pub started_at: Timestamp,
    /// When it ended last; none while it never has.
    pub ended_at: Option<Timestamp>,
    /// Why it failed last time, if it did.
    pub failure: Option<String>,
    /// How often it ended.
    pub runs: i64,
    /// How often it ended badly.
    pub failures: i64,
}

impl Store {
    /// Takes a job for so many seconds of the database's clock: instances may disagree about the time. False when
    /// another instance has it.
    pub async fn take_job(
        &self,
        name: &str,
        holder: &str,
        now: Timestamp,
        seconds: u32,
    ) -> Result<bool, StoreError> {
        let clock = match self.engine {
            Engine::Sqlite => "unixepoch()",
            Engine::Postgres => "CAST(floor(extract(epoch FROM now())) AS BIGINT)",
        };
        let sql = AssertSqlSafe(format!(
            "INSERT INTO jobs (name, holder, held_until, started_at) VALUES ($1, $2, {clock} + $3, $4) \
             ON CONFLICT (name) DO UPDATE \
             SET holder = excluded.holder, held_until = excluded.held_until, started_at = excluded.started_at \
             WHERE jobs.holder = excluded.holder OR jobs.held_until <= {clock}"
        ));
        let taken = sqlx::query(sql)
            .bind(name)
            .bind(holder)
            .bind(i64::from(seconds))
            .bind(now.as_second())
            .execute(&self.pool)
            .await?;
        Ok(taken.rows_affected() == 1)
    }

    /// The job has ended; whoever asks first has it next, also when a clock is set back.
    pub async fn job_ended(
        &self,
        name: &str,
        holder: &str,
        now: Timestamp,
        outcome: &Outcome,
    ) -> Result<(), StoreError> {
        let failure = match outcome {
            Outcome::Done => None,
            Outcome::Failed(why) => Some(why.as_str()),
        };
        sqlx::query(
            "UPDATE jobs SET held_until = 0, ended_at = $1, failure = $2, runs = runs + 1, \
             failures = failures + $3 WHERE name = $4 AND holder = $5",
        )
        .bind(now.as_second())
        .bind(failure)
        .bind(i64::from(failure.is_some()))
        .bind(name)
        .bind(holder)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Every job that ever ran here, by name.
    pub async fn job_reports(&self) -> Result<Vec<JobReport>, StoreError> {
        let rows = sqlx::query(
            "SELECT name, holder, started_at, ended_at, failure, runs, failures FROM jobs ORDER BY name",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                let ended_at: Option<i64> = row.try_get("ended_at")?;
                Ok(JobReport {
                    name: row.try_get("name")?,
                    holder: row.try_get("holder")?,
                    started_at: instant(row.try_get("started_at")?)?,
                    ended_at: ended_at.map(instant).transpose()?,
                    failure: row.try_get("failure")?,
                    runs: row.try_get("runs")?,
                    failures: row.try_get("failures")?,
                })
            })
            .collect()
    }
}
