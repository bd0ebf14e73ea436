//! `targa-e2e-browser URL`: stands in `$BROWSER`, hands the address to the test that drives the
//! real one.
#![expect(clippy::print_stderr, reason = "a command-line program speaks")]

use std::{env, process::ExitCode};

use targa_e2e::drive::browser::hand_over;

fn main() -> ExitCode {
    let Some(address) = env::args().nth(1) else {
        eprintln!("targa-e2e-browser: which address?");
        return ExitCode::from(2);
    };
    match hand_over(&address) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("targa-e2e-browser: {error:#}");
            ExitCode::FAILURE
        }
    }
}
