//! Any text for the files: see the checks, which the ordinary tests share.
#![no_main]
#![expect(dead_code, reason = "each target runs one of the shared checks")]

#[path = "../../tests/arbitrary/checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|text: &str| checks::files(text));
