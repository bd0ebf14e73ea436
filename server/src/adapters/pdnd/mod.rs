//! PDND: vouchers for e-services, got with a signed client assertion and used until shortly before they expire.

mod assertion;
mod voucher;

use std::sync::Arc;

use crate::adapters::http::{Link, Links};
use crate::clock::Clock;
use crate::config::PdndConfig;

pub(super) use voucher::Voucher;

/// The client of the municipality at PDND.
pub(super) struct Pdnd {
    config: PdndConfig,
    link: Link,
    clock: Clock,
}

impl Pdnd {
    pub(super) fn new(config: PdndConfig, links: &Links, clock: Clock) -> Self {
        Self {
            config,
            link: links.to("PDND"),
            clock,
        }
    }

    /// Vouchers for one purpose.
    pub(super) fn for_purpose(self: &Arc<Self>, purpose: &str) -> Arc<Voucher> {
        Arc::new(Voucher::new(Arc::clone(self), purpose.to_owned()))
    }
}
