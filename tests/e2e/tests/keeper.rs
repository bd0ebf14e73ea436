//! Nothing outlives the one who started it, however deep it hid. Needs no desktop.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::{
    fs,
    io::Read as _,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A program kept by the real keeper.
fn kept(script: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_targa-e2e-keeper"))
        .args(["sh", "-c", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The first line it prints: here always a process id.
fn first_line(child: &mut Child) -> String {
    let mut line = String::new();
    let out = child.stdout.as_mut().unwrap();
    let mut byte = [0];
    while out.read(&mut byte).unwrap() == 1 && byte[0] != b'\n' {
        line.push(char::from(byte[0]));
    }
    line
}

fn runs(pid: &str) -> bool {
    let stat = fs::read_to_string(Path::new("/proc").join(pid).join("stat"));
    stat.is_ok_and(|stat| !stat.contains(") Z "))
}

fn ends(pid: &str) -> bool {
    let start = Instant::now();
    while runs(pid) {
        if start.elapsed() > Duration::from_secs(8) {
            return false;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    true
}

#[test]
fn a_daemon_in_a_session_of_its_own_ends_with_the_leash() {
    let mut keeper = kept("(setsid sh -c 'echo $$; exec sleep 600' &) ; sleep 600");
    let daemon = first_line(&mut keeper);
    assert!(runs(&daemon));
    drop(keeper.stdin.take());
    keeper.wait().unwrap();
    assert!(ends(&daemon), "{daemon} still runs");
}

#[test]
fn what_is_left_behind_ends_with_the_program() {
    let mut keeper = kept("setsid sleep 600 & echo $!; exit 7");
    let left = first_line(&mut keeper);
    // Kept open: waiting for a child closes its standard input, which would end it.
    let _leash = keeper.stdin.take();
    assert_eq!(keeper.wait().unwrap().code(), Some(7));
    assert!(ends(&left), "{left} still runs");
}

#[test]
fn one_that_does_not_listen_is_killed() {
    let mut keeper = kept("trap '' TERM; echo $$; while :; do sleep 600; done");
    let deaf = first_line(&mut keeper);
    drop(keeper.stdin.take());
    keeper.wait().unwrap();
    assert!(ends(&deaf), "{deaf} still runs");
}
