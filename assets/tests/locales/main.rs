//! What holds of the locale files.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod complete;
mod files;
mod formatting;
mod tree;
