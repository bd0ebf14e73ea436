//! `targa-server`: the terminal of the server.

use std::io::{Write as _, stderr, stdout};
use std::path::Path;
use std::process::ExitCode;

use targa_server::clock::SystemInstants;
use targa_server::commands::{self, Ended};
use targa_server::config::{Config, LogForm, PAGOPA_KEY_VARIABLE, read_config};
use targa_server::{Command, Task, USAGE, start};
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

/// The call or the settings are wrong.
const WRONG_INPUT: u8 = 2;

#[tokio::main]
async fn main() -> ExitCode {
    let (file, task) = match Command::parse(std::env::args_os().skip(1)) {
        Ok(Command::Help) => return said(USAGE.trim_end()),
        Ok(Command::Version) => {
            return said(concat!("targa-server ", env!("CARGO_PKG_VERSION")));
        }
        Ok(Command::Run(file, task)) => (file, task),
        Err(usage) => return wrong(&usage),
    };
    let config = match read(&file) {
        Ok(config) => config,
        Err(code) => return code,
    };
    keep_log(config.server.log);
    if task == Task::Serve {
        return serve(config).await;
    }
    match commands::run(&task, &config, &mut stdout()).await {
        Ok(Ended::Well) => ExitCode::SUCCESS,
        Ok(Ended::WithFindings) => ExitCode::FAILURE,
        Err(error) => failed(&error),
    }
}

/// On standard error; standard output is for what was asked.
fn keep_log(form: LogForm) {
    let filter = EnvFilter::try_from_env("TARGA_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(stderr);
    match form {
        LogForm::Text => log.init(),
        LogForm::Json => log.json().init(),
    }
    // A panic's text may quote what was being worked on: the log gets its place alone.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "panic");
    }));
}

fn read(file: &Path) -> Result<Config, ExitCode> {
    let key = std::env::var(PAGOPA_KEY_VARIABLE).ok();
    read_config(file, key.as_deref()).map_err(|error| wrong(&error))
}

async fn serve(config: Config) -> ExitCode {
    // Before anybody learns where we are: whoever asks us to end at once is heard.
    let (mut terminate, mut interrupt) = match (
        signal(SignalKind::terminate()),
        signal(SignalKind::interrupt()),
    ) {
        (Ok(terminate), Ok(interrupt)) => (terminate, interrupt),
        (Err(error), _) | (_, Err(error)) => return failed(&error),
    };
    let mut running = match start(config, SystemInstants).await {
        Ok(running) => running,
        Err(error) => return failed(&error),
    };
    // Whoever started us reads this line to know where we are.
    let ready = match running.metrics_url() {
        Some(metrics) => serde_json::json!({ "url": running.url(), "metrics_url": metrics }),
        None => serde_json::json!({ "url": running.url() }),
    };
    said(&ready.to_string());
    let stopped = async {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    };
    tokio::select! {
        () = stopped => {
            tracing::info!("stopping");
            running.stop().await;
            ExitCode::SUCCESS
        }
        ended = running.ended() => match ended {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => failed(&error),
        },
    }
}

fn said(line: &str) -> ExitCode {
    let mut out = stdout().lock();
    match writeln!(out, "{line}").and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn wrong(error: &dyn std::error::Error) -> ExitCode {
    complain(error);
    ExitCode::from(WRONG_INPUT)
}

fn failed(error: &dyn std::error::Error) -> ExitCode {
    complain(error);
    ExitCode::FAILURE
}

/// One line; a terminal that is gone cannot be told.
fn complain(error: &dyn std::error::Error) {
    drop(writeln!(stderr(), "{error}"));
}
