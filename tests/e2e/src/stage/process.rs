//! One kept program with its log.

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use crate::environment::own_program;

/// How often a wait looks again.
const LOOK_AGAIN: Duration = Duration::from_millis(30);

/// What to start.
#[derive(Clone, Debug)]
pub struct Recipe {
    program: PathBuf,
    arguments: Vec<OsString>,
    variables: Vec<(OsString, OsString)>,
    unset: Vec<OsString>,
}

impl Recipe {
    /// The program, without arguments.
    pub fn new(program: impl Into<PathBuf>) -> Self {
        Self {
            program: program.into(),
            arguments: Vec::new(),
            variables: Vec::new(),
            unset: Vec::new(),
        }
    }

    /// One more argument.
    #[must_use]
    pub fn arg(mut self, argument: impl Into<OsString>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// One more variable.
    #[must_use]
    pub fn env(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// A variable it must not inherit.
    #[must_use]
    pub fn without(mut self, name: impl Into<OsString>) -> Self {
        self.unset.push(name.into());
        self
    }

    /// The same behind another program's command line.
    #[must_use]
    pub fn behind(mut self, program: impl Into<PathBuf>, arguments: &[&str]) -> Self {
        let inner = std::mem::replace(&mut self.program, program.into());
        let mut all: Vec<OsString> = arguments.iter().map(Into::into).collect();
        all.push(inner.into());
        all.append(&mut self.arguments);
        self.arguments = all;
        self
    }

    fn command(&self) -> Result<Command> {
        let mut command = Command::new(own_program("targa-e2e-keeper")?);
        command.arg(&self.program).args(&self.arguments);
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        for name in &self.unset {
            command.env_remove(name);
        }
        Ok(command)
    }
}

/// A running program. Dropping it ends it and everything it started.
#[derive(Debug)]
pub struct Process {
    name: String,
    keeper: Child,
    /// Held open as long as the program shall run.
    leash: Option<ChildStdin>,
    log: PathBuf,
    log_begins_at: u64,
}

impl Process {
    /// Starts it; what it says goes to `NAME.log` in the folder.
    pub fn start(name: &str, recipe: &Recipe, logs: &Path) -> Result<Self> {
        fs::create_dir_all(logs).with_context(|| format!("cannot make {}", logs.display()))?;
        let log = logs.join(format!("{name}.log"));
        let file = OpenOptions::new().create(true).append(true).open(&log);
        let file = file.with_context(|| format!("cannot write {}", log.display()))?;
        let log_begins_at = file.metadata()?.len();
        let mut keeper =
            spawn(&mut recipe.command()?, file).with_context(|| format!("{name} did not start"))?;
        Ok(Self {
            name: name.to_owned(),
            leash: keeper.stdin.take(),
            keeper,
            log,
            log_begins_at,
        })
    }

    /// What it has said since it was started.
    pub fn said(&self) -> String {
        let all = fs::read(&self.log).unwrap_or_default();
        let begin = usize::try_from(self.log_begins_at).unwrap_or(0);
        String::from_utf8_lossy(all.get(begin..).unwrap_or_default()).into_owned()
    }

    /// Waits for its line of JSON with this text field, and answers the field.
    pub async fn announces(&mut self, field: &str, at_most: Duration) -> Result<String> {
        let start = Instant::now();
        loop {
            let said = self.said();
            if let Some(value) = said.lines().find_map(|line| field_of(line, field)) {
                return Ok(value);
            }
            if let Some(status) = self.keeper.try_wait()? {
                bail!(
                    "{} ended instead of starting ({status}): {}",
                    self.name,
                    last_words(&said)
                );
            }
            if start.elapsed() > at_most {
                bail!(
                    "{} did not start within {} s: {}",
                    self.name,
                    at_most.as_secs(),
                    last_words(&said)
                );
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Waits until it ends by itself.
    pub async fn ends(&mut self, at_most: Duration) -> Result<ExitStatus> {
        let start = Instant::now();
        loop {
            if let Some(status) = self.keeper.try_wait()? {
                return Ok(status);
            }
            if start.elapsed() > at_most {
                bail!("{} still runs after {} s", self.name, at_most.as_secs());
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        matches!(self.keeper.try_wait(), Ok(None))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.leash = None;
        // The keeper gives the program a moment, then kills; it cannot be refused.
        let _ = self.keeper.wait();
    }
}

fn spawn(command: &mut Command, log: File) -> Result<Child> {
    use std::os::unix::process::CommandExt as _;
    let errors = log.try_clone()?;
    Ok(command
        // Ctrl-C on the terminal is for the one who holds the leash.
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(log)
        .stderr(errors)
        .spawn()?)
}

fn field_of(line: &str, field: &str) -> Option<String> {
    let value: serde_json::Value = serde_json::from_str(line).ok()?;
    Some(value.get(field)?.as_str()?.to_owned())
}

fn last_words(said: &str) -> String {
    let lines: Vec<&str> = said
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let last = lines.len().saturating_sub(3);
    if lines.is_empty() {
        return "it said nothing".to_owned();
    }
    lines[last..].join(" / ")
}
