//! Any facts, dates, sums and settings: see the checks, which the ordinary tests share.
#![no_main]
#![expect(dead_code, reason = "each target runs one of the shared checks")]

#[path = "../../tests/arbitrary/checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    checks::pricing(bytes);
});
