//! The manner of all adapters: time limits, answers of bounded size, repetition where it is harmless, and
//! a platform that keeps failing is left alone for a while.

mod answer;
mod circuit;
mod failure;
mod link;
mod pauses;

pub(super) use answer::Answer;
pub use link::http_client;
pub(super) use link::{Link, Links};
