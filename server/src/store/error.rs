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
