//! The engines whole: real HTTP, real files, a provider and a server that can be switched off.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that meets what it did not expect has failed; a victim speaks on stdout"
)]

mod citizen;
mod disk;
mod kill;
mod kiosk;
mod officer;
mod sign_in;
mod sync;
mod world;
