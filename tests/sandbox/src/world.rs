//! Everything the sandbox remembers, behind one lock: a payment touches positions, carts and receipts at once.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::checkout::Carts;
use crate::clock::Clock;
use crate::coercive::Collector;
use crate::control::{Faults, Journal};
use crate::gpd::Ledger;
use crate::io::Io;
use crate::notifier::Notifier;
use crate::pdnd::Pdnd;
use crate::protocol::Register;
use crate::receipts::Receipts;
use crate::registry::Vehicles;
use crate::send::Send;

/// The world, as handlers get it.
pub(crate) type Shared = Arc<World>;

/// What is remembered, and where browsers find it.
pub(crate) struct World {
    /// Base of the addresses given to browsers, without a final slash.
    pub(crate) public_url: String,
    /// Base of the addresses given to servers, without a final slash.
    pub(crate) url: String,
    memory: Mutex<Memory>,
}

/// What changes.
#[derive(Default)]
pub(crate) struct Memory {
    pub(crate) clock: Clock,
    pub(crate) ledger: Ledger,
    pub(crate) carts: Carts,
    pub(crate) receipts: Receipts,
    pub(crate) send: Send,
    pub(crate) io: Io,
    pub(crate) vehicles: Vehicles,
    pub(crate) register: Register,
    pub(crate) collector: Collector,
    pub(crate) notifier: Notifier,
    pub(crate) pdnd: Pdnd,
    pub(crate) faults: Faults,
    pub(crate) journal: Journal,
}

impl World {
    /// An empty world.
    pub(crate) fn shared(public_url: String, url: String) -> Shared {
        Arc::new(Self {
            public_url,
            url,
            memory: Mutex::default(),
        })
    }

    /// The memory; a handler that panicked has not made it unusable for the others.
    pub(crate) fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
