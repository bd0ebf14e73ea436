//! Every form that crosses a wire or a disk, as a reviewed snapshot.
#![expect(
    clippy::unwrap_used,
    reason = "a failed precondition must stop the test"
)]

mod document;
mod forms;
mod rules;
