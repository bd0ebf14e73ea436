//! Keeps one program and everything it starts, and ends all of it when the one who asked is gone.
//!
//! The drivers start apps, apps start web processes, browsers start half a dozen more, and some of
//! those leave their parents. The keeper is the parent they fall back to (a sub-reaper), and its
//! standard input is held open by the asker: however the asker ends, the pipe closes.

use std::{
    fs,
    io::Read as _,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use anyhow::{Context as _, Result};
use rustix::{
    io::Errno,
    process::{
        Pid, Signal, WaitOptions, WaitStatus, getpid, kill_process, set_child_subreaper, wait,
    },
};

/// How long a program may take to end by itself once asked.
const GRACE: Duration = Duration::from_secs(3);

/// Runs the command until it ends or standard input closes; answers its exit code.
pub fn keep(command: &mut Command) -> Result<u8> {
    set_child_subreaper(Some(getpid())).context("cannot adopt orphans")?;
    let child = command
        .stdin(Stdio::null())
        .spawn()
        .with_context(|| format!("cannot start {}", command.get_program().display()))?;
    let child = Pid::from_child(&child);
    thread::spawn(move || end_when_asked(child));
    let mut code = None;
    loop {
        match wait(WaitOptions::empty()) {
            Ok(Some((pid, status))) if pid == child => code = Some(exit_code(status)),
            Ok(_) | Err(Errno::INTR) => {}
            Err(_) => return Ok(code.unwrap_or(1)),
        }
        if code.is_some() {
            kill_children();
        }
    }
}

fn end_when_asked(child: Pid) {
    let mut nothing = [0];
    while let Ok(1..) = std::io::stdin().read(&mut nothing) {}
    // An error means that it is gone already, which is what is wanted.
    let _ = kill_process(child, Signal::TERM);
    thread::sleep(GRACE);
    let _ = kill_process(child, Signal::KILL);
}

fn exit_code(status: WaitStatus) -> u8 {
    let code = status
        .exit_status()
        .or_else(|| status.terminating_signal().map(|signal| 128 + signal));
    code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1)
}

/// Kills the direct children; theirs become ours, and their turn comes with the next one reaped.
fn kill_children() {
    for pid in children_of(getpid()) {
        let _ = kill_process(pid, Signal::KILL);
    }
}

/// The processes whose parent is this one.
pub fn children_of(parent: Pid) -> Vec<Pid> {
    let Ok(entries) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    entries
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok())
        .filter(|pid| parent_of(*pid) == Some(parent.as_raw_nonzero().get()))
        .filter_map(Pid::from_raw)
        .collect()
}

/// From `/proc/PID/stat`: the program's name stands in brackets and may hold anything, so what
/// follows is read from the last closing one.
fn parent_of(pid: i32) -> Option<i32> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (_, after) = stat.rsplit_once(')')?;
    after.split_whitespace().nth(1)?.parse().ok()
}
