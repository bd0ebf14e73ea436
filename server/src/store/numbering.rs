//! Which notice numbers this server gives to fines by itself.

use targa_pagopa::{NoticeNumber, Segregation};

use super::write::Write;
use super::{Store, StoreError};

/// The range, and whether a fine gets a notice for each of two windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbering {
    /// Code that pagoPA gave to this system.
    pub segregation: Segregation,
    /// First of the 13-digit numbers.
    pub first: u64,
    /// Whether the platform takes several ways to pay one debt.
    pub choices: bool,
}

impl Store {
    /// A store that gives numbers by itself: for the second window, for what a short payment left, for verbali.
    #[must_use]
    pub fn numbering(mut self, numbering: Numbering) -> Self {
        self.numbering = Some(numbering);
        self
    }

    /// How many notices a line of so many windows gets at most.
    pub(super) fn ways_to_pay(&self, windows: usize) -> u16 {
        let choices = self.numbering.is_some_and(|numbering| numbering.choices);
        if choices && windows > 1 { 2 } else { 1 }
    }
}

impl Write {
    /// The next numbers; none from a store that gives none.
    pub(super) async fn next_notices(
        &mut self,
        store: &Store,
        count: u16,
    ) -> Result<Vec<NoticeNumber>, StoreError> {
        match store.numbering {
            Some(Numbering {
                segregation, first, ..
            }) if count > 0 => self.take_numbers(segregation, first, count).await,
            _ => Ok(Vec::new()),
        }
    }
}
