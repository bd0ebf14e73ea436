//! Keeps the cache equal to what the server has for this person.

mod backoff;
mod letters;
mod news;
mod person;
mod plan;
mod pull;
mod watch;

pub(crate) use backoff::Backoff;
pub(crate) use letters::{HeardLetters, hear_letters};
pub(crate) use news::Herald;
pub(crate) use plan::{News, UpdatePlan};
pub(crate) use pull::{Going, Puller};
pub(crate) use watch::watch;

#[cfg(test)]
mod plan_tests;
