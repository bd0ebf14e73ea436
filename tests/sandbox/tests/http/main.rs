//! The sandbox over real HTTP, as the server meets it.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests: a panic is the failure"
)]

mod bench;
mod binary;
mod checkout;
mod conformance;
mod conformance_send;
mod document;
mod faults;
mod fixtures;
mod position_rules;
mod positions;
mod receipts;
mod schema;
