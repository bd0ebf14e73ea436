//! Taking in what a handheld has signed: in its place of the chain, once, with the same answer each time.

use jiff::Timestamp;
use sqlx::Row;
use targa_contract::api::{Fine, PreavvisoRequest};
use targa_contract::{DeviceId, FineId, Problem, ProblemCode};
use targa_domain::FiscalCode;

use super::issue::{NewFine, fine_by_id};
use super::row::kept;
use super::write::Write;
use super::{Store, StoreError};

/// A statement whose signature holds.
#[derive(Clone, Copy, Debug)]
pub struct Statement<'a> {
    /// Who signed.
    pub device: DeviceId,
    /// Its place in the device's chain.
    pub sequence: u64,
    /// Hash of the one before.
    pub previous: Option<&'a str>,
    /// As it came.
    pub jws: &'a str,
    /// SHA-256 of that.
    pub hash: &'a str,
    /// Whom the numbers are leased to.
    pub officer: &'a FiscalCode,
    /// Key of the fine.
    pub fine: FineId,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stated {
    /// On disk now.
    New(Box<Fine>),
    /// On disk already.
    Same(Box<Fine>),
    /// The content is refused, now and each time; the chain goes on after it.
    Refused(Problem),
    /// It does not follow the device's last statement.
    Broken {
        /// The number that would.
        sequence: u64,
        /// The hash it would have to name.
        previous: Option<String>,
    },
}

impl Store {
    /// Takes a statement in. `decision` is the fine as priced here with what was sent, or why it is refused.
    pub async fn take_statement(
        &self,
        statement: Statement<'_>,
        decision: Result<(Fine, PreavvisoRequest), Problem>,
        now: Timestamp,
    ) -> Result<Stated, StoreError> {
        let mut write = self.write(now).await?;
        if let Some(stated) = write.stated(&statement).await? {
            return Ok(stated);
        }
        let stated = match decision {
            Ok((fine, request)) => {
                write
                    .issue_stated(self, &statement, &fine, &request)
                    .await?
            }
            Err(problem) => Stated::Refused(problem),
        };
        write.insert_statement(&statement, &stated).await?;
        self.commit(write).await?;
        Ok(stated)
    }
}

impl Write {
    /// The answer of a repetition, or why it cannot be taken; none when it is the chain's next.
    async fn stated(&mut self, statement: &Statement<'_>) -> Result<Option<Stated>, StoreError> {
        let sequence = i64::try_from(statement.sequence).unwrap_or(i64::MAX);
        let known = sqlx::query(
            "SELECT fine, refused FROM statements WHERE device = $1 AND sequence = $2 AND hash = $3",
        )
        .bind(statement.device.to_string())
        .bind(sequence)
        .bind(statement.hash)
        .fetch_optional(self.connection())
        .await?;
        if let Some(row) = known {
            if let Some(refused) = row.try_get::<Option<&str>, _>("refused")? {
                let problem = serde_json::from_str(refused).map_err(kept("refusal"))?;
                return Ok(Some(Stated::Refused(problem)));
            }
            let fine = fine_by_id(self.connection(), statement.fine).await?;
            return Ok(Some(Stated::Same(Box::new(fine))));
        }
        let (sequence, previous) = self.chain_end(statement.device).await?;
        let follows = statement.sequence == sequence && statement.previous == previous.as_deref();
        Ok((!follows).then_some(Stated::Broken { sequence, previous }))
    }

    async fn issue_stated(
        &mut self,
        store: &Store,
        statement: &Statement<'_>,
        fine: &Fine,
        request: &PreavvisoRequest,
    ) -> Result<Stated, StoreError> {
        let taken: i64 = sqlx::query_scalar("SELECT count(*) FROM fines WHERE id = $1")
            .bind(statement.fine.to_string())
            .fetch_one(self.connection())
            .await?;
        if taken > 0 {
            return Ok(Stated::Refused(ProblemCode::Conflict.into()));
        }
        let new = NewFine {
            fine,
            issued: Some((statement.officer, request)),
        };
        if !self.issue_fine(store, &new).await? {
            return Ok(Stated::Refused(ProblemCode::NoticeNumberNotLeased.into()));
        }
        // As it is kept: with the notices it was given.
        let fine = fine_by_id(self.connection(), fine.id).await?;
        Ok(Stated::New(Box::new(fine)))
    }

    async fn insert_statement(
        &mut self,
        statement: &Statement<'_>,
        stated: &Stated,
    ) -> Result<(), StoreError> {
        let refused = match stated {
            Stated::Refused(problem) => {
                Some(serde_json::to_string(problem).map_err(kept("refusal"))?)
            }
            _ => None,
        };
        let now = self.now();
        sqlx::query(
            "INSERT INTO statements (device, sequence, jws, hash, fine, refused, taken_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(statement.device.to_string())
        .bind(i64::try_from(statement.sequence).unwrap_or(i64::MAX))
        .bind(statement.jws)
        .bind(statement.hash)
        .bind(statement.fine.to_string())
        .bind(refused)
        .bind(now)
        .execute(self.connection())
        .await?;
        Ok(())
    }
}
