//! `targa-stage --headless`: walks the whole path and leaves pictures.
//! `targa-stage --app citizen`: starts the services and the app for a person, until Ctrl-C.
#![expect(clippy::print_stderr, reason = "a command-line program speaks")]

use std::process::ExitCode;

use anyhow::{Result, bail, ensure};
use lexopt::prelude::*;
use targa_e2e::{
    drive::app::Audience,
    human,
    path::{
        cast::Cast,
        journey::{Journey, say},
        whole,
    },
};
use tokio::signal::unix::{SignalKind, signal};

/// How a shell says that it was interrupted.
const INTERRUPTED: u8 = 130;

enum Wish {
    Walk,
    Open(Vec<Audience>),
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match perform().await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn perform() -> Result<ExitCode> {
    let wish = wish()?;
    // Whatever is under way is dropped when asked to stop, and what is dropped ends its processes.
    tokio::select! {
        biased;
        asked = asked_to_stop() => asked.map(|()| ExitCode::from(INTERRUPTED)),
        done = grant(wish) => done.map(|()| ExitCode::SUCCESS),
    }
}

fn wish() -> Result<Wish> {
    let mut headless = false;
    let mut apps = Vec::new();
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("headless") => headless = true,
            Long("app") => apps.push(audience(&arguments.value()?.string()?)?),
            other => return Err(other.unexpected().into()),
        }
    }
    ensure!(
        headless || !apps.is_empty(),
        "what? --headless, or --app citizen|officer|kiosk"
    );
    ensure!(
        !headless || apps.is_empty(),
        "either --headless or --app, not both"
    );
    Ok(if headless {
        Wish::Walk
    } else {
        Wish::Open(apps)
    })
}

fn audience(name: &str) -> Result<Audience> {
    match Audience::ALL
        .into_iter()
        .find(|audience| audience.name() == name)
    {
        Some(audience) => Ok(audience),
        None => bail!("no app `{name}`: citizen, officer or kiosk"),
    }
}

async fn grant(wish: Wish) -> Result<()> {
    match wish {
        Wish::Open(apps) => human::show(&apps).await,
        Wish::Walk => {
            say("starting the provider, the national platforms and the server")?;
            let mut cast = Cast::assemble("demo").await?;
            let outcome = whole::walk(&mut cast, &mut Journey::begin()).await;
            cast.curtain(outcome).await
        }
    }
}

async fn asked_to_stop() -> Result<()> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hangup = signal(SignalKind::hangup())?;
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
        _ = hangup.recv() => {}
    }
    Ok(())
}
