//! From rows to cases in the store, some hundreds in one write.

use std::collections::{HashMap, HashSet};
use std::io::BufRead;

use targa_contract::{FineId, Problem};
use targa_domain::Tariff;

use super::case::OfficeCase;
use super::rows::{Form, Rows};
use super::{ImportError, Refusal};
use crate::clock::Clock;
use crate::config::{MunicipalityConfig, NoticesConfig};
use crate::hex::half_digest;
use crate::notified::NotifiedCase;
use crate::store::{BulkCase, Imported, KnownCases, Store};

/// Rows of one write.
const BATCH: usize = 500;

/// What an import needs to know.
#[derive(Clone, Copy, Debug)]
pub struct Importer<'a> {
    /// Where to.
    pub store: &'a Store,
    /// Today.
    pub clock: &'a Clock,
    /// Prices.
    pub tariff: &'a Tariff,
    /// Whose fines these are.
    pub municipality: &'a MunicipalityConfig,
    /// How notice numbers are made.
    pub notices: &'a NoticesConfig,
    /// Only say what would happen.
    pub dry_run: bool,
}

/// How an import went; what was refused was told row by row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Report {
    /// Rows read.
    pub rows: u64,
    /// Taken in, or to be taken in by a run that is not dry.
    pub new: u64,
    /// There already with the same content.
    pub unchanged: u64,
    /// Not taken.
    pub refused: u64,
}

struct Row {
    number: u64,
    case: OfficeCase,
    digest: String,
    imported: Imported,
}

/// What earlier rows of a dry run would have left in the store: 16 bytes of a hash for each reference and number.
type Pretended = HashMap<[u8; 16], String>;

impl Importer<'_> {
    /// Takes in rows to their end; each refusal is told at once.
    pub async fn run<R: BufRead>(
        &self,
        form: Form,
        from: R,
        refused: &mut (dyn FnMut(Refusal) + Send),
    ) -> Result<Report, ImportError> {
        let mut rows = Rows::of(form, from)?;
        let mut report = Report::default();
        let mut pretended = Pretended::new();
        loop {
            let mut batch = Vec::new();
            while batch.len() < BATCH {
                let Some(row) = rows.next()? else {
                    break;
                };
                report.rows += 1;
                match self.understood(report.rows, row) {
                    Ok(row) => batch.push(row),
                    Err(problem) => {
                        report.refused += 1;
                        refused(refusal(report.rows, problem));
                    }
                }
            }
            if batch.is_empty() {
                return Ok(report);
            }
            self.take(batch, &mut pretended, &mut report, refused)
                .await?;
        }
    }

    fn understood(&self, number: u64, row: super::rows::Row) -> Result<Row, Problem> {
        let value = row.map_err(|reason| Problem::invalid("", reason))?;
        let case = OfficeCase::read(&value, self.clock.today())?;
        let digest = case
            .digest()
            .map_err(|_| Problem::invalid("", "not-json"))?;
        let notice_number = match case.notice_number {
            Some(number) => number,
            // Takes the place of the one that the store will give.
            None => targa_pagopa::NoticeNumber::emit(self.notices.segregation, self.notices.first)
                .map_err(|_| Problem::invalid("notice_number", "out-of-range"))?,
        };
        let notified = NotifiedCase {
            id: self.id(&case.reference),
            reference: case.reference.clone(),
            plate: case.plate,
            place: case.place.clone(),
            violation: case.violation,
            notified_on: case.notified_on,
            expenses: case.expenses,
            notice_number,
        };
        let municipality = self.municipality;
        let fine = notified.priced(
            self.tariff,
            municipality.fiscal_code,
            &municipality.settings,
        )?;
        let imported = Imported {
            has_number: case.notice_number.is_some(),
            owner: case.owned(),
            case: BulkCase {
                fine,
                paid: None,
                digest: Some(digest.clone()),
            },
        };
        Ok(Row {
            number,
            case,
            digest,
            imported,
        })
    }

    /// The same for the same reference of the same creditor, in every run and on every instance.
    fn id(&self, reference: &str) -> FineId {
        let name = format!("{}\n{reference}", self.municipality.fiscal_code);
        FineId::new(uuid::Builder::from_custom_bytes(half_digest(&name)).into_uuid())
    }

    async fn take(
        &self,
        batch: Vec<Row>,
        pretended: &mut Pretended,
        report: &mut Report,
        refused: &mut (dyn FnMut(Refusal) + Send),
    ) -> Result<(), ImportError> {
        let references: Vec<_> = batch.iter().map(|row| row.case.reference.clone()).collect();
        let references: Vec<_> = references.iter().map(String::as_str).collect();
        let notices: Vec<_> = batch
            .iter()
            .filter_map(|row| row.case.notice_number)
            .map(|number| number.to_string())
            .collect();
        let sorted = if self.dry_run {
            let mut known = self.store.known_cases(&references, &notices).await?;
            known.pretend(pretended, &references, &notices);
            let (new, sorted) = sort(batch, known);
            for imported in new {
                let fine = &imported.case.fine;
                let digest = imported.case.digest.unwrap_or_default();
                pretended.insert(half_digest(&fine.reference), digest);
                if imported.has_number {
                    pretended.insert(half_digest(fine.notice_number.to_string()), String::new());
                }
            }
            sorted
        } else {
            let numbers = (self.notices.segregation, self.notices.first);
            let decide = |known| sort(batch, known);
            self.store
                .import((&references, &notices), numbers, self.clock.now(), decide)
                .await?
        };
        report.new += sorted.new;
        report.unchanged += sorted.unchanged;
        report.refused += u64::try_from(sorted.refused.len()).unwrap_or_default();
        sorted.refused.into_iter().for_each(refused);
        Ok(())
    }
}

impl KnownCases {
    fn pretend(&mut self, pretended: &Pretended, references: &[&str], notices: &[String]) {
        for reference in references {
            if let Some(digest) = pretended.get(&half_digest(reference)) {
                self.digests.insert((*reference).to_owned(), digest.clone());
                self.references.insert((*reference).to_owned());
            }
        }
        let used = notices
            .iter()
            .filter(|number| pretended.contains_key(&half_digest(number)));
        self.notices.extend(used.cloned());
    }
}

#[derive(Default)]
struct Sorted {
    new: u64,
    unchanged: u64,
    refused: Vec<Refusal>,
}

/// What is new; what was there; what says something else than before or takes what is another's.
fn sort(batch: Vec<Row>, mut known: KnownCases) -> (Vec<Imported>, Sorted) {
    let mut sorted = Sorted::default();
    let mut new = Vec::new();
    for row in batch {
        let reference = &row.case.reference;
        let notice = row.case.notice_number.map(|number| number.to_string());
        let refusal = match known.digests.get(reference) {
            Some(digest) if *digest == row.digest => {
                sorted.unchanged += 1;
                continue;
            }
            Some(_) => Some(("reference", "other-content")),
            None if known.references.contains(reference) => Some(("reference", "taken")),
            None if taken(&known.notices, notice.as_deref()) => Some(("notice_number", "taken")),
            None => None,
        };
        if let Some((field, reason)) = refusal {
            sorted.refused.push(refusal_of(row.number, field, reason));
            continue;
        }
        known.digests.insert(reference.clone(), row.digest);
        known.notices.extend(notice);
        new.push(row.imported);
        sorted.new += 1;
    }
    (new, sorted)
}

fn taken(used: &HashSet<String>, notice: Option<&str>) -> bool {
    notice.is_some_and(|notice| used.contains(notice))
}

fn refusal_of(row: u64, field: &str, reason: &str) -> Refusal {
    Refusal {
        row,
        field: field.to_owned(),
        reason: reason.to_owned(),
    }
}

/// A problem's field and reason; a problem without a reason is its own (`no-violation`).
fn refusal(row: u64, problem: Problem) -> Refusal {
    let reason = problem.params.get("reason").cloned();
    Refusal {
        row,
        field: problem.field.unwrap_or_default(),
        reason: reason.unwrap_or_else(|| problem.code.as_str().to_owned()),
    }
}
