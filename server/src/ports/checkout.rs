//! The page where people pay.

use futures_util::future::BoxFuture;
use targa_domain::Cents;
use targa_pagopa::NoticeNumber;

use super::PlatformError;

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
