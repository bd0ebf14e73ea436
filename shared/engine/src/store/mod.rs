//! What is kept on disk, encrypted, or not at all.

mod cache;
mod database;
mod file;
mod outbox;

pub(crate) use cache::Cache;
pub(crate) use outbox::{Attachment, Draft, Issued, Outbox, Pending, Taken, Unsent};

#[cfg(test)]
mod tests;
