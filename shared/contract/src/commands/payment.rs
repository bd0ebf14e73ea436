//! Paying at the checkout, in the system browser.

use serde::{Deserialize, Serialize};
use targa_domain::DateTime;

use super::list::replies;
use super::shared::Done;
use crate::FineId;

replies! {
    "pay-fines" PayFines => Done;
}

/// The most fines that one checkout takes (the limit of pagoPA's cart).
pub const CART_MOST: usize = 5;

/// How long pagoPA may hold a notice for a payment that was begun and not ended, in minutes: until then nobody else
/// can pay it, not even who began.
pub const HELD_MINUTES: i64 = 30;

/// Opens the checkout of these fines in the system browser. The receipts arrive by themselves.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PayFines {
    /// Which: one at least, [`CART_MOST`] at most, none twice.
    pub fines: Vec<FineId>,
}

/// A checkout was opened for this fine less than [`HELD_MINUTES`] ago, and no receipt has come. Whether anything was
/// paid there nobody knows yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentUnderWay {
    /// For which.
    pub fine: FineId,
    /// When its page was opened, on a wall in Rome.
    #[serde(with = "targa_domain::calendar::iso::date_time")]
    pub opened: DateTime,
    /// When pagoPA lets go of the notice at the latest.
    #[serde(with = "targa_domain::calendar::iso::date_time")]
    pub until: DateTime,
}
