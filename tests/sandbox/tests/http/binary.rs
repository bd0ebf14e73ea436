//! The program itself: its one line, its end, its complaints.

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

fn program(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_targa-sandbox"))
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn url_of(child: &mut Child) -> String {
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    serde_json::from_str::<Value>(&line).unwrap()["url"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn stop(child: &mut Child, signal: &str) -> Option<i32> {
    let told = Command::new("kill")
        .args([signal, &child.id().to_string()])
        .status()
        .unwrap();
    assert!(told.success());
    child.wait().unwrap().code()
}

#[tokio::test]
async fn it_says_where_it_is_and_stops_when_told() {
    for signal in ["-TERM", "-INT"] {
        let mut child = program(&["--port", "0"]);
        let url = url_of(&mut child);
        let health = reqwest::get(format!("{url}/health")).await.unwrap();
        assert!(health.status().is_success());
        assert_eq!(stop(&mut child, signal), Some(0), "{signal}");
    }
}

#[test]
fn a_taken_port_is_left_alone() {
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = other.local_addr().unwrap().port().to_string();
    let mut child = program(&["--port", &port]);
    assert!(!url_of(&mut child).ends_with(&format!(":{port}")));
    stop(&mut child, "-TERM");
}

#[test]
fn a_wrong_flag_is_one_line_and_no_start() {
    for wrong in [
        &["--prot", "1"][..],
        &["--port", "many"],
        &["--public-url", "here"],
        &["--port"],
    ] {
        let mut child = program(wrong);
        assert_eq!(child.wait().unwrap().code(), Some(1), "{wrong:?}");
        let mut complaint = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut complaint)
            .unwrap();
        assert_eq!(complaint.lines().count(), 1, "{complaint}");
    }
}
