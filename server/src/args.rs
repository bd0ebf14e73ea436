//! `targa-server <command> --config FILE`

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;

/// What `--help` says.
pub const USAGE: &str = "\
targa-server: the API of Targa for one municipality

  targa-server serve --config municipality.toml        serves until it is stopped
  targa-server check --config municipality.toml        says whether the settings hold, and stops
  targa-server seed  --config municipality.toml --demo makes the demo's people, vehicles and fines

The key of the payment platform comes from pagopa.subscription_key_file or from TARGA_PAGOPA_KEY.
TARGA_LOG sets what is logged on standard error (default: info).
";

/// What the terminal asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Serve until stopped.
    Serve(PathBuf),
    /// Read the settings and say whether they hold.
    Check(PathBuf),
    /// Make the demo's content.
    SeedDemo(PathBuf),
    /// Say how to call.
    Help,
    /// Say which version this is.
    Version,
}

/// The call cannot be understood, in one line.
#[derive(Debug, thiserror::Error)]
pub enum Usage {
    /// As the parser says.
    #[error("{0}")]
    Parser(#[from] lexopt::Error),
    /// Nothing asked.
    #[error("a command is missing: serve, check or seed (--help says more)")]
    NoCommand,
    /// No settings given.
    #[error("--config is missing")]
    NoConfig,
    /// The only seed there is has a name.
    #[error("seed makes demo content only: say --demo")]
    NoDemo,
}

impl Command {
    /// Reads the arguments, without the program's name.
    pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Self, Usage> {
        let mut parser = lexopt::Parser::from_args(args);
        let (mut command, mut config, mut demo) = (None::<String>, None::<PathBuf>, false);
        while let Some(argument) = parser.next()? {
            match argument {
                Long("help") | Short('h') => return Ok(Self::Help),
                Long("version") | Short('V') => return Ok(Self::Version),
                Long("config") => config = Some(parser.value()?.into()),
                Long("demo") => demo = true,
                Value(word) if command.is_none() => command = Some(word.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        let command = command.ok_or(Usage::NoCommand)?;
        let config = || config.ok_or(Usage::NoConfig);
        match command.as_str() {
            "serve" if !demo => Ok(Self::Serve(config()?)),
            "check" if !demo => Ok(Self::Check(config()?)),
            "seed" if demo => Ok(Self::SeedDemo(config()?)),
            "seed" => Err(Usage::NoDemo),
            "serve" | "check" => Err(Long("demo").unexpected().into()),
            other => Err(lexopt::Error::from(format!("no such command: {other}")).into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Command;

    fn parse(line: &str) -> Result<Command, String> {
        Command::parse(line.split_whitespace().map(Into::into)).map_err(|usage| usage.to_string())
    }

    #[test]
    fn the_three_commands() {
        assert_eq!(
            parse("serve --config a.toml"),
            Ok(Command::Serve("a.toml".into()))
        );
        assert_eq!(
            parse("--config=a.toml check"),
            Ok(Command::Check("a.toml".into()))
        );
        assert_eq!(
            parse("seed --demo --config a.toml"),
            Ok(Command::SeedDemo("a.toml".into()))
        );
        assert_eq!(parse("serve --help"), Ok(Command::Help));
    }

    #[test]
    fn a_wrong_call_gets_one_line() {
        for line in [
            "",
            "serve",
            "fly --config a",
            "seed --config a",
            "serve --demo --config a",
            "serve --config a b",
        ] {
            let said = parse(line).unwrap_err();
            assert!(!said.is_empty() && !said.contains('\n'), "{line}: {said}");
        }
    }
}
