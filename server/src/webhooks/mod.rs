//! What happens to cases, told to other systems of the municipality: signed, in order, at least once.

mod deliver;
mod signature;

pub(crate) use deliver::watch_webhooks;
pub use signature::signature;
