//! The client: sign-in, API client, encrypted cache, sync; ports to the outside.
//!
//! One engine per audience, each answering its list of commands in `targa_contract`:
//! [`CitizenEngine`], [`OfficerEngine`], [`KioskEngine`]. A shell starts one with an
//! [`EngineConfig`] and [`Ports`](ports::Ports), hands it every command (`dispatch`), and passes on
//! what [`changes`](CitizenEngine::changes) says.
//!
//! What is on the disk is encrypted under a key from the operating system's keyring, or it is not
//! on the disk. What is shown was fetched or computed before: reading never waits for a network.

mod account;
mod api;
mod citizen;
mod client;
mod config;
mod day;
mod es256;
mod kiosk;
mod link;
mod lock;
mod look_up;
mod officer;
pub mod ports;
mod pricing;
mod reminders;
mod secret;
mod session;
mod sign_in;
mod signing;
mod store;
mod sync;
mod task;
mod vault;
mod view;

#[doc(hidden)]
pub use store::bench;

pub use citizen::CitizenEngine;
pub use config::EngineConfig;
pub use kiosk::KioskEngine;
pub use officer::OfficerEngine;
pub use secret::Secret;
