//! Who asks: access tokens of the city's gateway, verified by its published keys. Anything doubtful is refused.

mod acr;
mod caller;
mod claims;
mod keys;
mod verified;
mod verifier;

pub use acr::Assurance;
pub(crate) use caller::admit;
pub use claims::Caller;
pub use verifier::Verifier;
