//! The papers as people, screen readers and scanners find them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod any_input;
mod codes;
mod pages;
mod stage;
mod tags;
mod texts;
mod tools;
