//! What the command line says.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use lexopt::Arg::Long;
use lexopt::{Parser, ValueExt as _};

use crate::canned::State;

/// Whose screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    Citizen,
    Kiosk,
    Officer,
}

/// Where answers come from.
#[derive(Debug)]
pub(crate) enum Answers {
    /// Fixtures in this state.
    Canned(State),
    /// The real engine with this settings file.
    Real(PathBuf),
}

/// What the command line says.
#[derive(Debug)]
pub(crate) struct Arguments {
    pub(crate) audience: Audience,
    pub(crate) ui: PathBuf,
    pub(crate) port: u16,
    pub(crate) answers: Answers,
}

impl Arguments {
    pub(crate) fn parse(mut parser: Parser) -> anyhow::Result<Self> {
        let (mut audience, mut ui, mut port, mut answers) = (None, None, 0, None);
        while let Some(argument) = parser.next()? {
            match argument {
                Long("audience") => audience = Some(parse_audience(&parser.value()?.string()?)?),
                Long("ui") => ui = Some(PathBuf::from(parser.value()?)),
                Long("port") => port = parser.value()?.parse()?,
                Long("canned") => {
                    answers = Some(Answers::Canned(State::parse(&parser.value()?.string()?)?));
                }
                Long("config") => answers = Some(Answers::Real(PathBuf::from(parser.value()?))),
                other => return Err(other.unexpected().into()),
            }
        }
        let ui: PathBuf = ui.context("--ui: the folder of a built bundle is missing")?;
        if !ui.join("index.html").is_file() {
            bail!(
                "--ui {}: no index.html there; build it with `cargo xtask ci ui`",
                ui.display()
            );
        }
        Ok(Self {
            audience: audience.context("--audience citizen|kiosk|officer is missing")?,
            ui,
            port,
            answers: answers.context("--canned STATE or --config FILE is missing")?,
        })
    }
}

fn parse_audience(name: &str) -> anyhow::Result<Audience> {
    Ok(match name {
        "citizen" => Audience::Citizen,
        "kiosk" => Audience::Kiosk,
        "officer" => Audience::Officer,
        other => bail!("--audience {other}: citizen, kiosk or officer"),
    })
}
