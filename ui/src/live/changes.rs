//! What the shell tells without being asked.

use dioxus::prelude::*;
use targa_contract::commands::{Change, DeepLink};

/// How often things changed since the page opened. Whoever reads a count follows it.
#[derive(Clone, Copy)]
pub struct Changes {
    session: Signal<u64>,
    fines: Signal<u64>,
    open: Signal<Option<DeepLink>>,
}

impl Default for Changes {
    fn default() -> Self {
        Self {
            session: Signal::new(0),
            fines: Signal::new(0),
            open: Signal::new(None),
        }
    }
}

impl Changes {
    pub(super) fn take(mut self, change: &Change) {
        match change {
            Change::Session => self.session += 1,
            Change::Fines => self.fines += 1,
            Change::Open { link } => self.open.set(Some(link.clone())),
        }
    }

    /// How often the session changed.
    pub fn session(&self) -> u64 {
        (self.session)()
    }

    /// How often fines changed.
    pub fn fines(&self) -> u64 {
        (self.fines)()
    }

    /// The place that was opened last from outside the page, once.
    pub fn take_opened(&mut self) -> Option<DeepLink> {
        let opened = (self.open)();
        if opened.is_some() {
            self.open.set(None);
        }
        opened
    }
}

/// What the shell told.
pub fn use_changes() -> Changes {
    use_context()
}
