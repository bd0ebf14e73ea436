//! A connection that asynchronous code may ask.

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use targa_contract::{Problem, ProblemCode};

/// A connection behind a lock; every use of it runs where blocking is allowed.
#[derive(Clone)]
pub(crate) struct Database(Arc<Mutex<Option<Connection>>>);

impl Database {
    pub(crate) fn new(connection: Connection) -> Self {
        Self(Arc::new(Mutex::new(Some(connection))))
    }

    /// Whether both are the same connection.
    pub(crate) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// Lets go of the file: whoever asks from now on is refused. That is no fault of the file.
    pub(crate) fn close(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Runs one job on the connection.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<rusqlite::Result<T>, Problem> {
        let connection = Arc::clone(&self.0);
        let done = tokio::task::spawn_blocking(move || {
            // A job that panicked has left its transaction rolled back: the connection is good.
            let mut connection = connection.lock().unwrap_or_else(PoisonError::into_inner);
            connection.as_mut().map(job)
        });
        let done = done.await.map_err(|_| ProblemCode::Internal)?;
        done.ok_or_else(|| ProblemCode::StoreUnavailable.into())
    }
}

/// For the log: the kind of an error, without statement or values.
pub(crate) fn kind(error: &rusqlite::Error) -> String {
    error
        .sqlite_error_code()
        .map_or_else(|| "not-sqlite".to_owned(), |code| format!("{code:?}"))
}
