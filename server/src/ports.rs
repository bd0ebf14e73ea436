//! What the server asks of the national platforms, whoever the partner is.

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use jiff::civil::Date;
use targa_contract::FineId;
use targa_domain::Cents;
use targa_pagopa::NoticeNumber;

/// A platform did not serve: whoever asked may try again.
#[derive(Debug, thiserror::Error)]
pub enum PlatformError {
    /// No answer in time, or none at all.
    #[error("{platform}: no answer ({detail})")]
    Unreachable {
        /// Which platform.
        platform: &'static str,
        /// What happened, without addresses.
        detail: &'static str,
    },
    /// An answer that refuses.
    #[error("{platform}: refused with status {status}")]
    Refused {
        /// Which platform.
        platform: &'static str,
        /// HTTP status.
        status: u16,
    },
    /// An answer that is not of the agreed form.
    #[error("{platform}: {what} is not of the agreed form")]
    Nonsense {
        /// Which platform.
        platform: &'static str,
        /// Which part of the answer.
        what: &'static str,
    },
}

/// What somebody may pay: one notice at today's amount. Nothing in it names a person or a plate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebtPosition {
    /// The fine it is for.
    pub fine: FineId,
    /// Number of the preavviso or verbale, which stands in for the payer.
    pub reference: String,
    /// What is paid.
    pub notice_number: NoticeNumber,
    /// Owed now, in cents.
    pub amount: Cents,
    /// Until when that is right; advisory, the platform does not block on it.
    pub due: Timestamp,
}

/// How a position stands at the platform after a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PositionState {
    /// Payable, as described.
    Open,
    /// Paid: its receipt will tell.
    Paid,
}

/// The platform's debt positions.
pub trait DebtPositions: Send + Sync {
    /// Makes the position stand as described, payable: whatever was there before. Safe to repeat.
    /// `known` says whether the platform is believed to have it already.
    fn stand<'a>(
        &'a self,
        position: &'a DebtPosition,
        known: bool,
    ) -> BoxFuture<'a, Result<PositionState, PlatformError>>;

    /// Makes the position of this fine unpayable. Safe to repeat.
    fn withdraw(&self, fine: FineId) -> BoxFuture<'_, Result<PositionState, PlatformError>>;
}

/// A notice in a cart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CartNotice {
    /// What is paid.
    pub notice_number: NoticeNumber,
    /// Number of the preavviso or verbale.
    pub reference: String,
    /// Owed now, in cents.
    pub amount: Cents,
}

/// The page where people pay.
pub trait Checkout: Send + Sync {
    /// Opens a cart (at most five notices) and gives the address of its page. `back` is where the payer
    /// returns, without the outcome that is appended to it.
    fn open<'a>(
        &'a self,
        notices: &'a [CartNotice],
        back: &'a str,
    ) -> BoxFuture<'a, Result<String, PlatformError>>;
}

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

/// The three together, as the rest of the server holds them.
#[derive(Clone)]
pub struct Platforms {
    /// Debt positions.
    pub positions: std::sync::Arc<dyn DebtPositions>,
    /// Carts.
    pub checkout: std::sync::Arc<dyn Checkout>,
    /// Receipts.
    pub receipts: std::sync::Arc<dyn Receipts>,
}

impl std::fmt::Debug for Platforms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Platforms")
    }
}
