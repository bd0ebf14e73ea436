//! Counts the steps, says each in plain English with its time, and lets none take for ever.

use std::{
    future::Future,
    io::{self, Write as _},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};

/// The steps of one walk.
#[derive(Debug)]
pub struct Journey {
    steps: u32,
    began: Instant,
}

impl Default for Journey {
    fn default() -> Self {
        Self::begin()
    }
}

impl Journey {
    /// Begins now.
    pub fn begin() -> Self {
        Self {
            steps: 0,
            began: Instant::now(),
        }
    }

    /// One step: what it is in words, how long it may take, and the doing of it.
    pub async fn step<T>(
        &mut self,
        words: &str,
        at_most: Duration,
        doing: impl Future<Output = Result<T>>,
    ) -> Result<T> {
        self.steps += 1;
        let began = Instant::now();
        let done = match tokio::time::timeout(at_most, doing).await {
            Ok(done) => done,
            Err(_) => Err(anyhow::anyhow!("not done within {} s", at_most.as_secs())),
        };
        let mark = if done.is_ok() { "✓" } else { "✗" };
        let seconds = began.elapsed().as_secs_f64();
        say(&format!(
            "{mark} {:>2} {words} ({seconds:.1} s)",
            self.steps
        ))?;
        done.with_context(|| format!("step {} ({words})", self.steps))
    }

    /// Says how long it all took.
    pub fn end(&self) -> Result<()> {
        let seconds = self.began.elapsed().as_secs_f64();
        say(&format!("  {} steps in {seconds:.0} s", self.steps))
    }
}

/// One line on the terminal.
pub fn say(line: &str) -> Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")
        .and_then(|()| out.flush())
        .context("nobody listens")
}
