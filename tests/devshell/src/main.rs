//! Development shell: serves an audience's bundle and its list of commands on loopback, so that the
//! screens can be looked at and tested in any browser.
//!
//! `targa-devshell --audience citizen --ui target/ui/citizen --canned normal [--port 0]` prints
//! `{"url":"http://127.0.0.1:…/"}` and answers from fixtures, without engine, server or network.
//! With `--config client.toml` (the shells' own settings) instead it runs the real engine.

mod arguments;
mod canned;
mod files;
mod guard;
mod real;
mod serve;
mod source;

use std::io::Write as _;
use std::process::ExitCode;

use self::arguments::Arguments;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing to do when even standard error is gone.
            drop(writeln!(std::io::stderr(), "targa-devshell: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

async fn run() -> anyhow::Result<()> {
    let arguments = Arguments::parse(lexopt::Parser::from_env())?;
    let serving = serve::start(&arguments).await?;
    let line = serde_json::json!({ "url": serving.url() });
    writeln!(std::io::stdout(), "{line}")?;
    std::io::stdout().flush()?;
    serving.until_stopped().await
}
