//! Stopping: Ctrl-C, a request to end, or the end of the work itself leave no process behind.
#![expect(
    clippy::print_stderr,
    reason = "a command-line program speaks on its terminal"
)]

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use anyhow::Result;
use rustix::process::{Pid, Signal, WaitOptions, getpid, kill_process, set_child_subreaper, wait};
use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGTERM},
    iterator::Signals,
};

static ASKED: AtomicBool = AtomicBool::new(false);
static FOLDER: Mutex<Option<PathBuf>> = Mutex::new(None);

/// From now on, processes whose parent has died are ours, and a signal ends all of them.
pub(crate) fn listen() -> Result<()> {
    set_child_subreaper(Some(getpid()))?;
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP])?;
    thread::spawn(move || {
        if signals.forever().next().is_some() {
            ASKED.store(true, Ordering::SeqCst);
            eprintln!("\nstopping…");
            end_everything();
            std::process::exit(130);
        }
    });
    Ok(())
}

/// Called last: when a signal has come, lets its thread finish the cleaning and end the program.
pub(crate) fn wait_if_asked() {
    while ASKED.load(Ordering::SeqCst) {
        thread::park();
    }
}

/// This folder is removed by [`end_everything`].
pub(crate) fn remove_at_the_end(folder: &Path) {
    if let Ok(mut slot) = FOLDER.lock() {
        *slot = Some(folder.to_path_buf());
    }
}

/// Ends every process started from here, politely first, and removes the folder.
///
/// The end of the work and a signal may both come here: whoever is second waits for the first,
/// because the program must not exit while the folder is half removed.
pub(crate) fn end_everything() {
    static ENDING: Mutex<()> = Mutex::new(());
    let _one_at_a_time = ENDING.lock();
    // The inner process of a session ends its own children meanwhile: give it twice its time.
    let patience = if session_is_inside() { 4 } else { 8 };
    let start = Instant::now();
    let mut asked = HashSet::new();
    while start.elapsed() < Duration::from_secs(patience + 2) {
        let alive = descendants();
        if alive.is_empty() {
            break;
        }
        let late = start.elapsed() >= Duration::from_secs(patience);
        for pid in alive {
            if late {
                send(pid, Signal::KILL);
            } else if asked.insert(pid) {
                send(pid, Signal::TERM);
            }
        }
        thread::sleep(Duration::from_millis(30));
        reap();
    }
    reap();
    if let Some(folder) = FOLDER.lock().ok().and_then(|mut slot| slot.take()) {
        // A program that is just ending may still be writing into it.
        for _ in 0..100 {
            if fs::remove_dir_all(&folder).is_ok() || !folder.exists() {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

/// Takes leave of the dead: some machines have no init that does.
fn reap() {
    while let Ok(Some(_)) = wait(WaitOptions::NOHANG) {}
}

fn session_is_inside() -> bool {
    FOLDER.lock().is_ok_and(|slot| slot.is_some())
}

fn send(pid: i32, signal: Signal) {
    if let Some(pid) = Pid::from_raw(pid) {
        // It may have ended by itself since it was listed.
        let _ = kill_process(pid, signal);
    }
}

/// Children, their children and so on, those already dead left out.
fn descendants() -> Vec<i32> {
    let processes: Vec<Process> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| fs::read_to_string(entry.path().join("stat")).ok())
        .filter_map(|stat| Process::read(&stat))
        .collect();
    below(getpid().as_raw_nonzero().get(), &processes)
}

struct Process {
    pid: i32,
    parent: i32,
    dead: bool,
}

impl Process {
    /// From `/proc/PID/stat`: `12 (name (of) it) S 1 …`.
    fn read(stat: &str) -> Option<Self> {
        let (pid, rest) = stat.split_once(' ')?;
        let (_, rest) = rest.rsplit_once(')')?;
        let mut fields = rest.split_whitespace();
        let dead = matches!(fields.next()?, "Z" | "X");
        Some(Self {
            pid: pid.parse().ok()?,
            parent: fields.next()?.parse().ok()?,
            dead,
        })
    }
}

fn below(root: i32, processes: &[Process]) -> Vec<i32> {
    let mut found = Vec::new();
    let mut parents = vec![root];
    while let Some(parent) = parents.pop() {
        for process in processes.iter().filter(|one| one.parent == parent) {
            parents.push(process.pid);
            if !process.dead {
                found.push(process.pid);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grandchildren_are_found_and_the_dead_are_not_waited_for() {
        let list = [
            "2 (a) S 1 x",
            "3 (b (c) d) S 2 x",
            "4 (e) Z 2 x",
            "5 (f) S 9 x",
        ];
        let processes: Vec<_> = list.iter().filter_map(|stat| Process::read(stat)).collect();
        assert_eq!(processes.len(), 4);
        assert_eq!(below(1, &processes), [2, 3]);
    }
}
