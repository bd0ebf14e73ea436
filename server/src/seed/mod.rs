//! Invented content: the demo's story, and any number of fines to try the server with.

mod crowd;
mod demo;
mod many;
mod recent;

pub use demo::seed_demo;
pub use many::seed_fines;

use crate::store::StoreError;

/// Why nothing was made.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    /// The store did not serve.
    #[error("store: {0}")]
    Store(#[from] StoreError),
    /// The invented data itself does not hold.
    #[error("the invented data does not hold: {0}")]
    Data(String),
}

fn data(error: impl std::fmt::Display) -> SeedError {
    SeedError::Data(error.to_string())
}
