//! Why there is no paper.

use targa_pagopa::{AmountError, SymbolError};

/// Why there is no paper.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PrintError {
    /// Nothing is owed that day: paid, annulled, or after the last day of a preavviso.
    #[error("nothing is owed")]
    NothingOwed,
    /// There is no receipt to print.
    #[error("nothing was paid")]
    NothingPaid,
    /// There is no verbale to print.
    #[error("there is no verbale")]
    NoVerbale,
    /// The amount does not fit a payment code.
    #[error(transparent)]
    Amount(#[from] AmountError),
    /// What the DataMatrix is to hold does not fit.
    #[error(transparent)]
    Symbol(#[from] SymbolError),
    /// The PDF would not be what it says it is. A mistake of this program, never of its input.
    #[error("pdf: {0}")]
    Pdf(String),
}
