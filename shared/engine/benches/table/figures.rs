//! Times, ratios, and the table they make.

use std::fmt::Write;
use std::time::{Duration, Instant};

/// The middle of many.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// How long something takes.
pub(crate) fn timed<T>(job: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let done = job();
    (begun.elapsed(), done)
}

/// How many times as long the one takes as the other.
pub(crate) fn ratio(ours: Duration, theirs: Duration) -> f64 {
    ours.as_secs_f64() / theirs.as_secs_f64()
}

/// The table.
#[derive(Default)]
pub(crate) struct Table(Vec<[String; 5]>);

impl Table {
    /// A measure against another, and the ratio it aims at.
    pub(crate) fn against(
        &mut self,
        what: &str,
        ours: Duration,
        theirs: (&str, Duration),
        aim: &str,
    ) {
        let against = format!("{}: {}", theirs.0, said(theirs.1));
        let ratio = format!("{:.2}×", ratio(ours, theirs.1));
        self.line(what, &said(ours), &against, &ratio, aim);
    }

    /// A line as it is.
    pub(crate) fn line(&mut self, what: &str, ours: &str, against: &str, ratio: &str, aim: &str) {
        let line = [what, ours, against, ratio, aim].map(str::to_owned);
        println!("{}", line.join(" | "));
        self.0.push(line);
    }

    /// Prints it, with the machine.
    pub(crate) fn print(&self, count: usize) {
        let mut text = format!("\n{}; {count} fines\n\n", machine());
        text.push_str("| what | Targa | against | ratio | aim |\n|---|---|---|---|---|\n");
        for line in &self.0 {
            writeln!(text, "| {} |", line.join(" | ")).unwrap();
        }
        println!("{text}");
    }
}

fn said(time: Duration) -> String {
    match time.as_secs_f64() {
        seconds if seconds >= 1.0 => format!("{seconds:.1} s"),
        seconds if seconds >= 0.001 => format!("{:.1} ms", seconds * 1e3),
        seconds => format!("{:.0} µs", seconds * 1e6),
    }
}

fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or(std::env::consts::ARCH, |(_, model)| model);
    format!("{model}, {cores} cores, {}", std::env::consts::OS)
}
