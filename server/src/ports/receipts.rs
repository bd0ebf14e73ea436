//! Receipts: pagoPA's word that a notice was paid.

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use jiff::civil::Date;
use targa_domain::Cents;
use targa_pagopa::NoticeNumber;

use super::PlatformError;

/// One line of the list of receipts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptLine {
    /// The IUV, as the receipt is asked for.
    pub iuv: String,
    /// When it was paid, as the list says.
    pub paid_at: Option<Timestamp>,
}

/// A receipt, as far as it matters here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidNotice {
    /// The platform's identifier.
    pub receipt_id: String,
    /// What was paid.
    pub notice_number: NoticeNumber,
    /// How much, in cents.
    pub amount: Cents,
    /// When.
    pub paid_at: Timestamp,
    /// Who took the money.
    pub psp: String,
}

/// The platform's receipts.
pub trait Receipts: Send + Sync {
    /// Those paid on or after a civil day (UTC), oldest first.
    fn since(&self, day: Date) -> BoxFuture<'_, Result<Vec<ReceiptLine>, PlatformError>>;

    /// One of them, whole.
    fn read<'a>(
        &'a self,
        line: &'a ReceiptLine,
    ) -> BoxFuture<'a, Result<PaidNotice, PlatformError>>;
}
