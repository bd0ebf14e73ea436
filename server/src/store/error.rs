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
    /// A request that was cut off came back to work that another has begun since.
    #[error("the request was cut off")]
    CutOff,
}

impl StoreError {
    /// Whether the database is away, full or closing: nothing was taken in, and the same may be tried again.
    pub fn is_passing(&self) -> bool {
        let error = match self {
            Self::Database(error) => error,
            Self::CutOff => return true,
            // A file that cannot be opened stops the start; requests never meet it.
            _ => return false,
        };
        match error {
            sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            // A connection that was cut in the middle of a sentence.
            | sqlx::Error::Protocol(_)
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
    // A code of PostgreSQL has five characters; SQLite's are numbers, the longest of four digits.
    if code.len() == 5 {
        return ["08", "53", "57P"]
            .iter()
            .any(|class| code.starts_with(class));
    }
    let primary = code.parse::<u32>().map(|code| code & 0xff);
    primary.is_ok_and(|primary| SQLITE.contains(&primary))
}

#[cfg(test)]
mod tests {
    use super::is_passing;

    #[test]
    fn away_or_full_is_passing_and_a_mistake_of_ours_is_not() {
        // SQLite: busy, busy in a snapshot, input and output while writing, full, cannot open.
        for code in ["5", "517", "10", "778", "13", "14"] {
            assert!(is_passing(code), "{code}");
        }
        // PostgreSQL: connection failure, disk full, too many connections, shutdown.
        for code in ["08006", "53100", "53300", "57P01", "57P03"] {
            assert!(is_passing(code), "{code}");
        }
        // A unique key (both), a query cancelled, a wrong table, numbers out of range, corruption.
        for code in ["2067", "23505", "57014", "42P01", "22003", "11", ""] {
            assert!(!is_passing(code), "{code}");
        }
    }
}
