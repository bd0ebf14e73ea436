//! The engines under faults: kill -9, bad disks, bad networks. Short by itself, whole by
//! `cargo xtask faults`; every chance is thrown from a seed that a failure names.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that meets what it did not expect has failed; a victim speaks on stdout"
)]

mod disk;
mod kill;
mod network;

/// The provider and the server of the engine's own tests.
#[expect(dead_code, reason = "the engine's tests use all of it")]
#[path = "../../../../shared/engine/tests/engine/world/mod.rs"]
mod world;
