//! Properties that hold for every fine, not only for the examples.
#![expect(
    clippy::unwrap_used,
    reason = "a failed precondition must stop the test"
)]

mod any;
mod calendar;
mod cases;
mod instalments;
mod lines;
mod money;
mod payments;
mod points;
mod tariff;
