//! Why the store did not serve.

/// An internal error; its text names tables and columns, never their content.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file or its folder cannot be used.
    #[error("the store's file: {0}")]
    File(#[from] std::io::Error),
    /// The database did not do it.
    #[error("the store: {0}")]
    Database(#[from] sqlx::Error),
    /// The file is of a newer server, or was changed by hand.
    #[error("the store's version: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// Something kept cannot be read back.
    #[error("the store keeps an unreadable {0}")]
    Unreadable(&'static str),
    /// The counter has reached the end of its 13 digits.
    #[error("no notice numbers are left under this segregation code")]
    NoNumbersLeft,
}

impl StoreError {
    /// Whether the database is away, full or closing: nothing was taken in, and the same may be tried again.
    pub fn is_passing(&self) -> bool {
        let Self::Database(error) = self else {
            return matches!(self, Self::File(_));
        };
        match error {
            sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::WorkerCrashed => true,
            sqlx::Error::Database(error) => error.code().is_some_and(|code| is_passing(&code)),
            _ => false,
        }
    }
}

/// What the two databases say when they cannot serve now. PostgreSQL: connection, resources, shutdown (classes 08,
/// 53, 57P). SQLite: busy, input and output, full, cannot open, in their extended forms, too.
fn is_passing(code: &str) -> bool {
    const SQLITE: [u32; 5] = [5, 6, 10, 13, 14];
    if code.len() == 5
        && !code
            .bytes()
            .all(|b| b.is_ascii_digit() && code.starts_with('0'))
    {
        return ["08", "53", "57P"]
            .iter()
            .any(|class| code.starts_with(class));
    }
    let primary = code.parse::<u32>().map(|code| code & 0xff);
    primary.is_ok_and(|primary| SQLITE.contains(&primary))
}
