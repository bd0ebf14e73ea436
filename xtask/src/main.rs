//! `cargo xtask`: everything that is done to this repository, by one name.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line program speaks on its terminal"
)]

mod api;
mod arguments;
mod bench;
mod build;
mod demo;
mod faults;
mod parts;
mod place;
mod postgres;
mod run;
mod say;
mod session;
mod stop;
mod toolchain;
mod ui;

use std::process::ExitCode;

use arguments::Task;

fn main() -> ExitCode {
    let outcome = stop::listen()
        .and_then(|()| arguments::read(lexopt::Parser::from_env()))
        .and_then(perform);
    stop::wait_if_asked();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{} {error:#}", say::CROSS);
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> anyhow::Result<()> {
    match task {
        Task::Help => {
            print!("{}", arguments::HELP);
            Ok(())
        }
        Task::Toolchain => toolchain::complete(),
        Task::Ui(audiences) => {
            toolchain::complete()?;
            ui::build_within_limits(&audiences)
        }
        Task::Build => {
            toolchain::complete()?;
            build::everything()
        }
        Task::Test => parts::run(&parts::Part::ALL),
        Task::Ci(parts) => parts::run(&parts),
        Task::CiList => {
            parts::list();
            Ok(())
        }
        Task::Demo(wish) => demo::run(&wish),
        Task::Bench(subjects) => bench::run(&subjects),
        Task::Faults => faults::run(),
        Task::Session { headless, command } => session::start(headless, &command),
        Task::InsideSession { headless, command } => session::inside::run(headless, &command),
    }
}
