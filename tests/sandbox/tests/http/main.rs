//! The sandbox over real HTTP, as the server meets it.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "helpers of tests: a panic is the failure, a skipped check is said aloud"
)]

mod bench;
mod binary;
mod checkout;
mod conformance;
mod faults;
mod fixtures;
mod position_rules;
mod positions;
mod receipts;
