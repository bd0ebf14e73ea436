//! Cases of the office's own system: which are known, and taking in the others.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row};
use targa_contract::api::Vehicle;
use targa_domain::FiscalCode;
use targa_pagopa::{NoticeNumber, Segregation};

use super::bulk::{BulkCase, list};
use super::holdings::Period;
use super::write::Write;
use super::{Store, StoreError};

/// What is known of some references and notice numbers.
#[derive(Clone, Debug, Default)]
pub struct KnownCases {
    /// Imported before: what was said of each.
    pub digests: HashMap<String, String>,
    /// References of cases, wherever they came from.
    pub references: HashSet<String>,
    /// Notice numbers in use.
    pub notices: HashSet<String>,
}

/// A case to take in, whose notice number may still be ours to give.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The case; its notice number counts only where `has_number`.
    pub case: BulkCase,
    /// Whether the office gave it a number.
    pub has_number: bool,
    /// Whose vehicle it was and when, where the office says so.
    pub owner: Option<(FiscalCode, Vehicle, Period)>,
}

impl Store {
    /// What is known now of these.
    pub async fn known_cases(
        &self,
        references: &[&str],
        notices: &[String],
    ) -> Result<KnownCases, StoreError> {
        let mut connection = self.pool.acquire().await?;
        known(&mut connection, references, notices).await
    }

    /// Decides with what is known and takes in what `decide` gives back: one write, so that nothing comes between.
    pub async fn import<T>(
        &self,
        (references, notices): (&[&str], &[String]),
        numbers: (Segregation, u64),
        now: Timestamp,
        decide: impl FnOnce(KnownCases) -> (Vec<Imported>, T) + Send,
    ) -> Result<T, StoreError> {
        let mut write = self.write(now).await?;
        let known = known(write.connection(), references, notices).await?;
        let (mut imported, decided) = decide(known);
        if imported.is_empty() {
            return Ok(decided);
        }
        write.give_numbers(&mut imported, numbers).await?;
        let mut owners = Vec::new();
        let mut cases = Vec::new();
        for imported in imported {
            owners.extend(imported.owner);
            cases.push(imported.case);
        }
        write.take_in_owners(&owners).await?;
        write.take_in(&cases).await?;
        self.commit(write).await?;
        Ok(decided)
    }
}

impl Write {
    async fn give_numbers(
        &mut self,
        imported: &mut [Imported],
        (segregation, first): (Segregation, u64),
    ) -> Result<(), StoreError> {
        let without: Vec<_> = imported
            .iter_mut()
            .filter(|imported| !imported.has_number)
            .collect();
        let count = u16::try_from(without.len()).map_err(|_| StoreError::NoNumbersLeft)?;
        if count == 0 {
            return Ok(());
        }
        let numbers: Vec<NoticeNumber> = self.take_numbers(segregation, first, count).await?;
        for (imported, number) in without.into_iter().zip(numbers) {
            imported.case.fine.notice_number = number;
        }
        Ok(())
    }
}

async fn known(
    connection: &mut sqlx::AnyConnection,
    references: &[&str],
    notices: &[String],
) -> Result<KnownCases, StoreError> {
    let mut known = KnownCases::default();
    if references.is_empty() {
        return Ok(known);
    }
    let sql = format!(
        "SELECT f.reference, i.digest FROM fines f LEFT JOIN imports i ON i.fine = f.id WHERE f.reference IN {}",
        list(references.len())
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for reference in references {
        query = query.bind(*reference);
    }
    for row in query.fetch_all(&mut *connection).await? {
        let reference: String = row.try_get("reference")?;
        if let Some(digest) = row.try_get("digest")? {
            known.digests.insert(reference.clone(), digest);
        }
        known.references.insert(reference);
    }
    if notices.is_empty() {
        return Ok(known);
    }
    let sql = format!(
        "SELECT notice_number FROM notices WHERE notice_number IN {0} \
         UNION SELECT notice_number FROM leases WHERE notice_number IN {0}",
        list(notices.len())
    );
    let mut query = sqlx::query_scalar::<_, String>(AssertSqlSafe(sql));
    for notice in notices {
        query = query.bind(notice);
    }
    known.notices.extend(query.fetch_all(connection).await?);
    Ok(known)
}
