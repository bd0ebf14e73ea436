//! A connection that asynchronous code may ask.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use targa_contract::{Problem, ProblemCode};

use super::file;

/// Puts another file in the place of one that does not read.
type Renew = Box<dyn Fn() -> Result<Connection, Problem> + Send + Sync>;

/// A connection behind a lock; every use of it runs where blocking is allowed.
#[derive(Clone)]
pub(crate) struct Database(Arc<File>);

struct File {
    /// For the log.
    name: &'static str,
    connection: Mutex<Option<Connection>>,
    /// Whether an error means that the file itself is at fault.
    is_broken: fn(&rusqlite::Error) -> bool,
    renew: Renew,
}

impl Database {
    /// Opens the file; `renew` puts another in its place once a job finds it broken.
    pub(crate) async fn open(
        name: &'static str,
        is_broken: fn(&rusqlite::Error) -> bool,
        open: impl FnOnce() -> Result<Connection, Problem> + Send + 'static,
        renew: impl Fn() -> Result<Connection, Problem> + Send + Sync + 'static,
    ) -> Result<Self, Problem> {
        let opened = tokio::task::spawn_blocking(open).await;
        Ok(Self(Arc::new(File {
            name,
            connection: Mutex::new(Some(opened.map_err(|_| ProblemCode::Internal)??)),
            is_broken,
            renew: Box::new(renew),
        })))
    }

    /// Lets go of the file, once what is under way with it has ended. Whoever asks from now on is refused:
    /// that is no fault of the file.
    pub(crate) async fn close(&self) {
        let file = Arc::clone(&self.0);
        // A panic in there has let go of it as well.
        let _ = tokio::task::spawn_blocking(move || drop(file.lock().take())).await;
    }

    /// As [`Self::run`], for contents that nobody parses: a page that does not decrypt reads as zeros, and only the
    /// next question is refused. It is asked before the job counts as done, or as failed for a reason of its own.
    pub(crate) async fn run_soundly<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Problem> {
        self.run(|db| {
            let done = job(db);
            file::sound(db)?;
            done
        })
        .await
    }

    /// Runs one job on the connection. If it finds the file broken, another takes the file's place, and the
    /// job ends with `store-unavailable`.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Problem> {
        let file = Arc::clone(&self.0);
        let done = tokio::task::spawn_blocking(move || file.run(job)).await;
        done.map_err(|_| ProblemCode::Internal)?
    }
}

impl File {
    fn run<T>(
        &self,
        job: impl FnOnce(&mut Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Problem> {
        let mut held = self.lock();
        let connection = held.as_mut().ok_or(ProblemCode::StoreUnavailable)?;
        let error = match job(connection) {
            Ok(done) => return Ok(done),
            Err(error) => error,
        };
        tracing::error!(
            file = self.name,
            kind = kind(&error),
            "a file does not answer"
        );
        if (self.is_broken)(&error) {
            *held = None;
            *held = Some((self.renew)()?);
        }
        Err(ProblemCode::StoreUnavailable.into())
    }

    /// A job that panicked has left its transaction rolled back: the connection is good.
    fn lock(&self) -> MutexGuard<'_, Option<Connection>> {
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// For the log: the kind of an error, without statement or values.
pub(super) fn kind(error: &rusqlite::Error) -> String {
    error
        .sqlite_error_code()
        .map_or_else(|| "not-sqlite".to_owned(), |code| format!("{code:?}"))
}
