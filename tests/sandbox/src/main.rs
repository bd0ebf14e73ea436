//! `targa-sandbox [--port 0] [--public-url URL]`: says where it listens in one line of JSON, stops on SIGTERM or Ctrl-C.

use std::io::{Write as _, stdout};
use std::process::ExitCode;

use lexopt::{Arg, ValueExt as _};
use targa_sandbox::Sandbox;
use tokio::signal::unix::{SignalKind, signal};
use url::Url;

#[derive(Default)]
struct Options {
    port: u16,
    public_url: Option<Url>,
}

fn options() -> Result<Options, lexopt::Error> {
    let mut options = Options::default();
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("port") => options.port = arguments.value()?.parse()?,
            Arg::Long("public-url") => options.public_url = Some(arguments.value()?.parse()?),
            _ => return Err(argument.unexpected()),
        }
    }
    Ok(options)
}

async fn asked_to_stop() -> std::io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = terminate.recv() => Ok(()),
    }
}

async fn run(options: Options) -> std::io::Result<()> {
    let sandbox = Sandbox::start(options.port, options.public_url).await?;
    let ready = serde_json::json!({ "url": sandbox.url() });
    // Not println!: a closed pipe is an error to report, not a panic.
    writeln!(stdout(), "{ready}")?;
    stdout().flush()?;
    asked_to_stop().await?;
    sandbox.stop().await
}

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .init();
    let outcome = match options() {
        Ok(options) => run(options).await.map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("{error}");
            ExitCode::FAILURE
        }
    }
}
