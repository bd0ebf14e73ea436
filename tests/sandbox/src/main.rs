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

async fn run(options: Options) -> std::io::Result<()> {
    // Before the line that says where it is: who reads the line may ask it to stop at once.
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let sandbox = Sandbox::start(options.port, options.public_url).await?;
    let ready = serde_json::json!({ "url": sandbox.url() });
    // Not println!: a closed pipe is an error to report, not a panic.
    writeln!(stdout(), "{ready}")?;
    stdout().flush()?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
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
