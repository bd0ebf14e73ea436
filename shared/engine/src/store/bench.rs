//! The cache alone, for the benchmarks: the same tables and the same statements, in an encrypted file
//! and in a plain one.

use std::path::PathBuf;

use rusqlite::{Connection, params};
use targa_contract::api::{Cursor, Fine};
use targa_contract::{Problem, ProblemCode, Timestamp};

use super::cache::{self, apply, page, schema};
use super::file::{self, Durability};
use super::lock::Locks;
use crate::api::Told;
use crate::sync::UpdatePlan;
use crate::vault::FileKeys;

/// A file of fines.
#[derive(Debug)]
pub struct FineFile {
    path: PathBuf,
    /// None for a plain one.
    locks: Option<Locks>,
}

impl FineFile {
    /// As the app's.
    pub fn encrypted(path: PathBuf) -> Result<Self, Problem> {
        let keys = FileKeys::random(Timestamp::UNIX_EPOCH)?;
        let locks = Some(cache::locks(&keys));
        Ok(Self { path, locks })
    }

    /// What it is measured against.
    pub fn plain(path: PathBuf) -> Self {
        Self { path, locks: None }
    }

    /// Opens it as the app does, made if it is not there.
    pub fn open(&self) -> Result<OpenFile, Problem> {
        let migrations = &schema::MIGRATIONS;
        let opened = match &self.locks {
            Some(locks) => file::open(&self.path, locks, Durability::Fetched, migrations),
            None => Connection::open(&self.path)
                .map_err(Into::into)
                .and_then(|plain| file::prepare(plain, Durability::Fetched, migrations)),
        };
        opened.map(OpenFile).map_err(unavailable)
    }
}

/// One that is open.
#[derive(Debug)]
pub struct OpenFile(Connection);

/// A place in the list.
#[derive(Clone, Copy, Debug)]
pub struct Place(page::Mark);

impl OpenFile {
    /// Writes fines in one transaction, as a page of a sync.
    pub fn put(&mut self, fines: Vec<Fine>) -> Result<(), Problem> {
        let told = fines.into_iter().map(Told::of).collect::<Result<_, _>>();
        let plan = UpdatePlan {
            after: None,
            from_scratch: false,
            fines: told.map_err(unavailable)?,
            vehicles: Vec::new(),
            instalments: Vec::new(),
            gone_fines: Vec::new(),
            gone_vehicles: Vec::new(),
            cursor: Cursor::default(),
            as_of: Timestamp::UNIX_EPOCH,
            completes: true,
            news: Vec::new(),
        };
        apply::execute(&mut self.0, &plan)
            .map(drop)
            .map_err(unavailable)
    }

    /// Writes texts as they are in one transaction: the least that keeping them costs.
    pub fn put_raw(&mut self, texts: &[Vec<u8>]) -> Result<(), Problem> {
        let put = |db: &mut Connection| {
            db.execute_batch("CREATE TABLE IF NOT EXISTS raw (id INTEGER PRIMARY KEY, text BLOB)")?;
            let transaction = db.transaction()?;
            let mut insert = transaction.prepare_cached("INSERT INTO raw (text) VALUES (?1)")?;
            for text in texts {
                insert.execute(params![text])?;
            }
            drop(insert);
            transaction.commit()
        };
        put(&mut self.0).map_err(unavailable)
    }

    /// A page of the list after a place: how many lines, and where the next begins.
    pub fn page(
        &self,
        after: Option<Place>,
        limit: usize,
    ) -> Result<(usize, Option<Place>), Problem> {
        let filter = page::Filter::default();
        let after = after.map(|Place(mark)| mark);
        let page = page::page(&self.0, &filter, after, limit).map_err(unavailable)?;
        Ok((page.lines.len(), page.next.map(Place)))
    }
}

fn unavailable<E: std::fmt::Display>(error: E) -> Problem {
    tracing::error!(%error, "a benchmark's file");
    ProblemCode::StoreUnavailable.into()
}
