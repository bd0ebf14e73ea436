//! The adapters over real HTTP against the sandbox: what they ask, what they make of the answers, and what they
//! do when there are none.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bench;
mod circuit;
#[path = "../api/stage/clock.rs"]
mod clock;
mod conformance;
mod conformance_pagopa;
#[expect(dead_code, reason = "the sandbox's own tests use the rest of it")]
#[path = "../../../tests/sandbox/tests/http/document.rs"]
mod document;
mod documented;
mod io;
mod pdnd;
mod receipt_xml;
#[path = "../../../tests/sandbox/tests/http/schema.rs"]
mod schema;
mod send;
mod send_troubles;
mod services;
mod settings;
mod troubles;
