//! Why a tariff file is refused.

use jiff::civil::Date;

use crate::field::FieldError;

/// A tariff that cannot be trusted as a whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TariffError {
    /// Not the expected form.
    #[error("not a tariff file: {message}")]
    Form {
        /// What the reader says, with line and column.
        message: String,
    },
    /// No version at all.
    #[error("no version in the tariff")]
    Empty,
    /// Days without a tariff between two versions.
    #[error("gap: no version covers {from}")]
    Gap {
        /// First day not covered.
        from: Date,
    },
    /// Days with two tariffs, or versions out of order.
    #[error("overlap: two versions cover {from}")]
    Overlap {
        /// First day covered twice.
        from: Date,
    },
    /// A row that cannot be right.
    #[error("version {version}, row {row}: {error}")]
    Row {
        /// First day of the version.
        version: Date,
        /// The row's key.
        row: String,
        /// Which field, and why.
        error: FieldError,
    },
}
