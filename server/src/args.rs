//! `targa-server <command> --config FILE`

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;

/// What `--help` says.
pub const USAGE: &str = "\
targa-server: the API of Targa for one municipality

  targa-server serve    --config municipality.toml            serves until it is stopped
  targa-server check    --config municipality.toml [--online] says whether the settings hold; online also
                                                              whether the database and the platforms answer
  targa-server import   --config municipality.toml FILE [--dry-run]
                                                              takes in cases from JSON Lines (.jsonl) or .csv
  targa-server jobs     --config municipality.toml            how each job went, and what it left for a person
  targa-server verify   --config municipality.toml            reads the whole log of cases and checks its seals
  targa-server backup   --config municipality.toml FILE       copies the embedded database while it serves
  targa-server restore  --config municipality.toml FILE       puts a copy back; the server must be stopped
  targa-server restored --config municipality.toml            after any other way of putting a database back
  targa-server seed     --config municipality.toml --demo     makes the demo's people, vehicles and fines
  targa-server seed     --config municipality.toml --fines N  makes N fictional fines, 10 to 1000000

The key of the payment platform comes from pagopa.subscription_key_file or from TARGA_PAGOPA_KEY.
TARGA_LOG sets what is logged on standard error (default: info).
";

/// What the terminal asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Do something with these settings.
    Run(PathBuf, Task),
    /// Say how to call.
    Help,
    /// Say which version this is.
    Version,
}

/// What can be done with settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Serve until stopped.
    Serve,
    /// Say whether the settings hold; `true`: and whether everything outside answers.
    Check(bool),
    /// Take in cases.
    Import {
        /// Where they are.
        file: PathBuf,
        /// Only say what would happen.
        dry_run: bool,
    },
    /// How the jobs went.
    Jobs,
    /// Check the log of cases.
    Verify,
    /// Copy the store.
    Backup(PathBuf),
    /// Put a copy back.
    Restore(PathBuf),
    /// A copy was put back by other means.
    Restored,
    /// Make the demo's content.
    SeedDemo,
    /// Make so many fines.
    SeedFines(u32),
}

/// The call cannot be understood, in one line.
#[derive(Debug, thiserror::Error)]
pub enum Usage {
    /// As the parser says.
    #[error("{0}")]
    Parser(#[from] lexopt::Error),
    /// Nothing asked.
    #[error("a command is missing (--help names them)")]
    NoCommand,
    /// No settings given.
    #[error("--config is missing")]
    NoConfig,
    /// The command needs a file.
    #[error("{0}: which file?")]
    NoFile(&'static str),
    /// Which of the two.
    #[error("seed: say either --demo or --fines N")]
    NoSeed,
    /// Fewer or more than can be made.
    #[error("--fines: from 10 to 1000000")]
    Fines,
}

#[derive(Default)]
struct Words {
    command: Option<String>,
    config: Option<PathBuf>,
    file: Option<PathBuf>,
    online: bool,
    dry_run: bool,
    demo: bool,
    fines: Option<u32>,
}

impl Command {
    /// Reads the arguments, without the program's name.
    pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Self, Usage> {
        let mut parser = lexopt::Parser::from_args(args);
        let mut words = Words::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("help") | Short('h') => return Ok(Self::Help),
                Long("version") | Short('V') => return Ok(Self::Version),
                Long("config") => words.config = Some(parser.value()?.into()),
                Long("online") => words.online = true,
                Long("dry-run") => words.dry_run = true,
                Long("demo") => words.demo = true,
                Long("fines") => words.fines = Some(parser.value()?.parse()?),
                Value(word) if words.command.is_none() => words.command = Some(word.string()?),
                Value(word) if words.file.is_none() => words.file = Some(word.into()),
                other => return Err(other.unexpected().into()),
            }
        }
        let task = words.task()?;
        words.superfluous()?;
        let config = words.config.ok_or(Usage::NoConfig)?;
        Ok(Self::Run(config, task))
    }
}

impl Words {
    /// Takes out what the command needs; what is left was not meant for it.
    fn task(&mut self) -> Result<Task, Usage> {
        let command = self.command.take().ok_or(Usage::NoCommand)?;
        let mut file = |command| self.file.take().ok_or(Usage::NoFile(command));
        Ok(match command.as_str() {
            "serve" => Task::Serve,
            "check" => Task::Check(std::mem::take(&mut self.online)),
            "import" => Task::Import {
                file: file("import")?,
                dry_run: std::mem::take(&mut self.dry_run),
            },
            "jobs" => Task::Jobs,
            "verify" => Task::Verify,
            "backup" => Task::Backup(file("backup")?),
            "restore" => Task::Restore(file("restore")?),
            "restored" => Task::Restored,
            "seed" => match (std::mem::take(&mut self.demo), self.fines.take()) {
                (true, None) => Task::SeedDemo,
                (false, Some(fines @ 10..=1_000_000)) => Task::SeedFines(fines),
                (false, Some(_)) => return Err(Usage::Fines),
                _ => return Err(Usage::NoSeed),
            },
            other => return Err(lexopt::Error::from(format!("no such command: {other}")).into()),
        })
    }

    fn superfluous(&self) -> Result<(), lexopt::Error> {
        let word = match self {
            Self { online: true, .. } => "--online",
            Self { dry_run: true, .. } => "--dry-run",
            Self { demo: true, .. } => "--demo",
            Self { fines: Some(_), .. } => "--fines",
            Self { file: Some(_), .. } => "the second word",
            _ => return Ok(()),
        };
        Err(format!("{word} is not for this command").into())
    }
}

#[cfg(test)]
mod tests {
    use super::{Command, Task};

    fn parse(line: &str) -> Result<Command, String> {
        Command::parse(line.split_whitespace().map(Into::into)).map_err(|usage| usage.to_string())
    }

    #[test]
    fn each_command_with_what_it_takes() {
        let import = |dry_run| Task::Import {
            file: "f".into(),
            dry_run,
        };
        for (line, task) in [
            ("serve", Task::Serve),
            ("check", Task::Check(false)),
            ("check --online", Task::Check(true)),
            ("import f", import(false)),
            ("import --dry-run f", import(true)),
            ("jobs", Task::Jobs),
            ("verify", Task::Verify),
            ("backup f", Task::Backup("f".into())),
            ("restore f", Task::Restore("f".into())),
            ("restored", Task::Restored),
            ("seed --demo", Task::SeedDemo),
            ("seed --fines 10", Task::SeedFines(10)),
        ] {
            let run = Command::Run("a.toml".into(), task);
            assert_eq!(parse(&format!("{line} --config a.toml")), Ok(run.clone()));
            assert_eq!(parse(&format!("--config=a.toml {line}")), Ok(run));
        }
        assert_eq!(parse("serve --help"), Ok(Command::Help));
        assert_eq!(parse("--version"), Ok(Command::Version));
    }

    #[test]
    fn a_wrong_call_gets_one_line() {
        for line in [
            "",
            "serve",
            "fly --config a",
            "seed --config a",
            "seed --demo --fines 10 --config a",
            "seed --fines 9 --config a",
            "seed --fines 1000001 --config a",
            "seed --fines ten --config a",
            "serve --demo --config a",
            "serve --online --config a",
            "check --dry-run --config a",
            "import --config a",
            "backup --config a",
            "serve --config a b",
            "import --config a b c",
        ] {
            let said = parse(line).unwrap_err();
            assert!(!said.is_empty() && !said.contains('\n'), "{line}: {said}");
        }
    }
}
