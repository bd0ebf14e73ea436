//! Cases of the office's own system, taken in row by row: JSON Lines or CSV, of any length. What cannot be taken is
//! reported with its row, its field and a reason code, and never quoted. The same file twice changes nothing.

mod case;
mod rows;
mod take;

pub use rows::Form;
pub use take::{Importer, Report};

/// A row that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Refusal {
    /// Counted from 1; a CSV's heading is not counted.
    pub row: u64,
    /// The field at fault; empty for the row as a whole.
    pub field: String,
    /// Why, as a stable code.
    pub reason: String,
}

/// Why an import broke off. What was taken in before stays; the same file can be given again.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The rows cannot be read on.
    #[error("the rows cannot be read: {0}")]
    Rows(#[from] std::io::Error),
    /// A CSV's heading names a column that there is none of.
    #[error("the heading cannot be read: {0}")]
    Heading(String),
    /// The store did not serve.
    #[error("store: {0}")]
    Store(#[from] crate::store::StoreError),
}
