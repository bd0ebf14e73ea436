//! `targa-e2e-keeper PROGRAM ARGS…`: keeps the program until standard input closes.
#![expect(
    clippy::print_stderr,
    reason = "its words go to the log of the program"
)]

use std::{env, process::Command, process::ExitCode};

fn main() -> ExitCode {
    let mut words = env::args_os().skip(1);
    let Some(program) = words.next() else {
        eprintln!("targa-e2e-keeper: which program?");
        return ExitCode::from(2);
    };
    match targa_e2e::keeper::keep(Command::new(program).args(words)) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("targa-e2e-keeper: {error:#}");
            ExitCode::from(127)
        }
    }
}
