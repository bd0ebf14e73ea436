//! Debt positions: what pagoPA holds open for a notice number.

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use targa_contract::FineId;
use targa_domain::Cents;
use targa_pagopa::NoticeNumber;

use super::PlatformError;

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
