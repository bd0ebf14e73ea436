//! The server's `/v1`, one function per endpoint.

mod answer;
mod client;
mod events;
mod evidence;
mod instalments;
mod legal_facts;
mod letters;
mod officer;
mod payments;
mod person;
mod public;
mod sync;
mod told;

pub(crate) use client::{Api, SignedApi};
pub(crate) use officer::HandIn;
pub(crate) use told::Told;
