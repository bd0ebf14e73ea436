//! A session ends with whoever started it and leaves nothing behind.
#![expect(clippy::unwrap_used, reason = "what goes wrong here fails the test")]

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process};

/// A command that starts a process its own parent forgets, says where it is, and stays.
const LINGER: &str = "(setsid sleep 600 &) ; echo home=$HOME; sleep 600";

#[test]
fn a_request_to_end_leaves_nothing() {
    let session = Session::start(LINGER);
    session.send(Signal::TERM);
    assert_eq!(session.ended_with(), Some(130));
}

#[test]
fn an_interrupt_leaves_nothing() {
    let session = Session::start(LINGER);
    session.send(Signal::INT);
    assert_eq!(session.ended_with(), Some(130));
}

#[test]
fn a_killed_starter_leaves_nothing() {
    let session = Session::start(LINGER);
    session.send(Signal::KILL);
    assert_eq!(session.ended_with(), None);
}

#[test]
fn a_command_that_fails_leaves_nothing() {
    let session = Session::start("(setsid sleep 600 &) ; echo home=$HOME; exit 3");
    assert_eq!(session.ended_with(), Some(1));
}

#[test]
fn there_are_a_private_bus_a_keyring_and_notifications() {
    let session = Session::start(
        "test $(stat -c %a $XDG_RUNTIME_DIR) = 700 && \
         for name in org.freedesktop.secrets org.freedesktop.Notifications; do \
           dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
             org.freedesktop.DBus.NameHasOwner string:$name | grep -q true || exit 4; \
         done; echo home=$HOME",
    );
    assert_eq!(session.ended_with(), Some(0));
}

struct Session {
    xtask: Child,
    home: PathBuf,
}

impl Session {
    /// Starts it and waits until its command has said where its home is.
    fn start(script: &str) -> Self {
        let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(["session", "--headless", "--", "sh", "-c", script])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let home = BufReader::new(xtask.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok)
            .find_map(|line| line.strip_prefix("home=").map(PathBuf::from))
            .unwrap();
        Self { xtask, home }
    }

    fn send(&self, signal: Signal) {
        let pid = i32::try_from(self.xtask.id()).unwrap();
        kill_process(Pid::from_raw(pid).unwrap(), signal).unwrap();
    }

    /// Its exit code, once nothing of it is left.
    fn ended_with(mut self) -> Option<i32> {
        let code = self.xtask.wait().unwrap().code();
        let start = Instant::now();
        loop {
            let left = self.left();
            if left.is_empty() && !self.home.exists() {
                return code;
            }
            assert!(
                start.elapsed() < Duration::from_secs(15),
                "still there: {left:?}, {}",
                self.home.display()
            );
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Processes that live in this session's home.
    fn left(&self) -> Vec<String> {
        let home = self.home.to_string_lossy().into_owned();
        let processes = fs::read_dir("/proc").unwrap().flatten();
        processes
            .filter(|entry| {
                fs::read(entry.path().join("environ"))
                    .is_ok_and(|told| String::from_utf8_lossy(&told).contains(&home))
            })
            .filter_map(|entry| fs::read_to_string(entry.path().join("comm")).ok())
            .collect()
    }
}
