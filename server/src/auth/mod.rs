//! Who asks: access tokens of the city's gateway, verified by its published keys. Anything doubtful is refused.

mod acr;
mod caller;
mod claims;
mod keys;
mod verifier;

pub use acr::Assurance;
pub use caller::{Citizen, Officer};
pub use claims::Caller;
pub use verifier::Verifier;
