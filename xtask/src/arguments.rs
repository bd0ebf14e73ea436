//! The command line, read once.

use std::ffi::OsString;

use anyhow::{Context as _, Result, bail};
use lexopt::prelude::*;

use crate::{bench::Subject, demo::Wish, parts::Part, ui::Audience};

pub(crate) const HELP: &str = "\
cargo xtask COMMAND

  demo [--citizen|--officer|--kiosk] [--headless]
                     install what is missing, build, start the provider, the sandbox and the
                     server with demo data, and open the app; without a display, drive the
                     whole path under a virtual one and leave pictures in target/pictures
  test               install what is missing and pass every test
  ci PART…           the named parts of `test`;  ci --list  names them
  toolchain          install what is missing
  ui [AUDIENCE…]     the web bundles of the audiences (citizen, kiosk, officer, gallery)
  build              the bundles, the server, the sandbox, the shells
  faults             bad networks, bad disks and kill -9, in the whole length
  bench [SUBJECT…]   the benchmarks (domain, engine, server, typing, start)
  session [--headless] -- COMMAND…
                     a command on a private desktop: display, bus, keyring, notifications
";

/// What was asked for.
#[derive(Debug, PartialEq)]
pub(crate) enum Task {
    Help,
    Toolchain,
    Ui(Vec<Audience>),
    Build,
    Test,
    Ci(Vec<Part>),
    CiList,
    Demo(Wish),
    Faults,
    Bench(Vec<Subject>),
    Session {
        headless: bool,
        command: Vec<OsString>,
    },
    /// How `session` starts itself again: the process that owns the private desktop.
    InsideSession {
        headless: bool,
        command: Vec<OsString>,
    },
}

pub(crate) fn read(mut parser: lexopt::Parser) -> Result<Task> {
    let name = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Task::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    let task = match name.as_str() {
        "help" => Task::Help,
        "toolchain" => Task::Toolchain,
        "ui" => return audiences(parser),
        "build" => Task::Build,
        "test" => Task::Test,
        "ci" => return ci(parser),
        "demo" => return demo(parser),
        "bench" => return bench(parser),
        "faults" => Task::Faults,
        "session" => {
            let (headless, command) = session(parser)?;
            return Ok(Task::Session { headless, command });
        }
        "__inside" => {
            let (headless, command) = session(parser)?;
            return Ok(Task::InsideSession { headless, command });
        }
        other => bail!("no command `{other}`; `cargo xtask help` names them"),
    };
    match parser.next()? {
        None => Ok(task),
        Some(extra) => Err(extra.unexpected().into()),
    }
}

fn audiences(mut parser: lexopt::Parser) -> Result<Task> {
    let mut audiences = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Value(name) => audiences.push(name.parse_with(str::parse::<Audience>)?),
            other => return Err(other.unexpected().into()),
        }
    }
    if audiences.is_empty() {
        audiences.extend(Audience::ALL);
    }
    Ok(Task::Ui(audiences))
}

fn ci(mut parser: lexopt::Parser) -> Result<Task> {
    let mut chosen = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("list") => return Ok(Task::CiList),
            Value(name) => {
                let name = name.string()?;
                let part = Part::ALL
                    .into_iter()
                    .find(|part| part.name() == name)
                    .with_context(|| {
                        format!("no part `{name}`; `cargo xtask ci --list` names them")
                    })?;
                chosen.push(part);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    if chosen.is_empty() {
        bail!("which part? `cargo xtask ci --list` names them, `cargo xtask test` runs them all");
    }
    Ok(Task::Ci(chosen))
}

fn bench(mut parser: lexopt::Parser) -> Result<Task> {
    let mut subjects = Vec::new();
    while let Some(argument) = parser.next()? {
        let name = match argument {
            Value(name) => name.string()?,
            other => return Err(other.unexpected().into()),
        };
        let known = Subject::ALL.into_iter().find(|known| known.name() == name);
        subjects.push(known.with_context(|| {
            format!("no benchmark of `{name}`: domain, engine, server, typing, start")
        })?);
    }
    if subjects.is_empty() {
        subjects.extend(Subject::ALL);
    }
    Ok(Task::Bench(subjects))
}

fn demo(mut parser: lexopt::Parser) -> Result<Task> {
    let mut wish = Wish::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("citizen") => wish.app = Audience::Citizen,
            Long("officer") => wish.app = Audience::Officer,
            Long("kiosk") => wish.app = Audience::Kiosk,
            Long("headless") => wish.headless = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::Demo(wish))
}

fn session(mut parser: lexopt::Parser) -> Result<(bool, Vec<OsString>)> {
    let mut headless = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("headless") => headless = true,
            Value(program) => {
                let mut command = vec![program];
                command.extend(parser.raw_args()?);
                return Ok((headless, command));
            }
            other => return Err(other.unexpected().into()),
        }
    }
    bail!("which command? cargo xtask session -- COMMAND…")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(line: &str) -> Result<Task> {
        read(lexopt::Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn no_audience_means_all_three() {
        assert_eq!(task("ui").unwrap(), Task::Ui(Audience::ALL.to_vec()));
        assert_eq!(task("ui kiosk").unwrap(), Task::Ui(vec![Audience::Kiosk]));
        assert!(task("ui prince").is_err());
    }

    #[test]
    fn no_subject_means_all_benchmarks() {
        assert_eq!(task("bench").unwrap(), Task::Bench(Subject::ALL.to_vec()));
        assert_eq!(
            task("bench engine").unwrap(),
            Task::Bench(vec![Subject::Engine])
        );
        assert!(task("bench press").is_err());
        assert_eq!(task("faults").unwrap(), Task::Faults);
    }

    #[test]
    fn parts_are_known_by_name() {
        assert!(matches!(task("ci fmt unit").unwrap(), Task::Ci(parts) if parts.len() == 2));
        let refused = task("ci nothing").unwrap_err().to_string();
        assert!(refused.contains("no part `nothing`"), "{refused}");
    }

    #[test]
    fn a_session_hands_everything_after_its_command_on() {
        let Task::Session { headless, command } = task("session --headless -- ls --all").unwrap()
        else {
            panic!("not a session")
        };
        assert!(headless);
        assert_eq!(command, ["ls", "--all"]);
    }

    #[test]
    fn an_extra_word_is_refused() {
        assert!(task("build everything").is_err());
        assert!(task("demo --loud").is_err());
    }
}
