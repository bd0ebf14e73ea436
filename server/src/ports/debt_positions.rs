//! Debt positions: what pagoPA holds open, with a notice number for each way to pay.

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use targa_contract::FineId;
use targa_domain::Cents;
use targa_pagopa::NoticeNumber;

use super::PlatformError;

/// Which position: a fine has one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PositionKey {
    /// The fine it is for.
    pub fine: FineId,
    /// From 0: the preavviso's or verbale's first, then what a short payment left, and so on.
    pub ordinal: u32,
    /// Its first notice.
    pub notice_number: NoticeNumber,
}

/// One way to pay a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PositionOption {
    /// What is paid.
    pub notice_number: NoticeNumber,
    /// Asked now, in cents.
    pub amount: Cents,
    /// Until when that is right; advisory, the platform does not block on it.
    pub due: Timestamp,
}

/// What somebody may pay. Nothing in it names a person or a plate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebtPosition {
    /// Which.
    pub key: PositionKey,
    /// Number of the preavviso or verbale, which stands in for the payer.
    pub reference: String,
    /// The ways to pay, of which paying one closes the others: one or two, the first with the key's notice.
    pub options: Vec<PositionOption>,
}

/// How a position stands at the platform after a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PositionState {
    /// Payable as described, or withdrawn as asked.
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

    /// Makes a position unpayable. Safe to repeat.
    fn withdraw(
        &self,
        position: PositionKey,
    ) -> BoxFuture<'_, Result<PositionState, PlatformError>>;
}
