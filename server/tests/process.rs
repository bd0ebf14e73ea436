//! The binary: its settings, its exit codes, its first line, its end, its log.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use rsa::pkcs8::EncodePrivateKey as _;
use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

const GOOD: &str = r#"
[server]
listen = "127.0.0.1:0"

[municipality]
name = "Comune di Pontechiaro"
fiscal_code = "12345678903"

[municipality.settings]
patron_saint = { month = 6, day = 24 }

[municipality.settings.preavviso]
start = "issue"
discounted_days = 5

[sign_in]
issuer = "http://127.0.0.1:9"
audience = "https://api.targa.example"

[store]
path = "targa.db"

[notices]
segregation = 2
first = 320027000002

[pagopa]
debt_positions_url = "http://127.0.0.1:9/gpd"
checkout_url = "http://127.0.0.1:9/checkout"
receipts_url = "http://127.0.0.1:9/receipts"
iban = "IT60X0542811101000000123456"
subscription_key_file = "key"
"#;

fn folder(settings: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("municipality.toml");
    std::fs::write(&file, settings).unwrap();
    std::fs::write(folder.path().join("key"), "secret-of-the-platform\n").unwrap();
    (folder, file)
}

fn server(arguments: &[&str], file: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_targa-server"));
    command
        .args(arguments)
        .arg("--config")
        .arg(file)
        .env_remove("TARGA_PAGOPA_KEY");
    command
}

fn run(arguments: &[&str], file: &Path) -> Output {
    server(arguments, file).output().unwrap()
}

/// What is said of a wrong settings file, without the folder's name.
fn complaint(settings: &str) -> String {
    let (folder, file) = folder(settings);
    let output = run(&["check"], &file);
    assert_eq!(output.status.code(), Some(2), "{settings}");
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    let place = format!("{}/", folder.path().display());
    said.trim_end().replace(&place, "")
}

#[test]
fn settings_that_hold() {
    let (_folder, file) = folder(GOOD);
    let output = run(&["check"], &file);
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn every_setting_that_is_needed_is_named_when_it_is_missing() {
    let mut said = Vec::new();
    for line in GOOD.lines().filter(|line| line.contains(" = ")) {
        let key = line.split(" = ").next().unwrap();
        if ["listen", "patron_saint", "start", "discounted_days"].contains(&key) {
            continue;
        }
        said.push(complaint(&GOOD.replace(line, "")));
    }
    for section in ["municipality", "sign_in", "store", "notices", "pagopa"] {
        let (before, rest) = GOOD.split_once(&format!("[{section}]\n")).unwrap();
        let after = rest
            .split_once("\n[")
            .map_or(String::new(), |(_, after)| format!("[{after}"));
        let without = format!("{before}{after}")
            .replace(
                "[municipality.settings]\npatron_saint = { month = 6, day = 24 }\n",
                "",
            )
            .replace(
                "[municipality.settings.preavviso]\nstart = \"issue\"\ndiscounted_days = 5\n",
                "",
            );
        said.push(complaint(&without));
    }
    insta::assert_snapshot!("missing", said.join("\n"));
}

#[test]
fn every_setting_that_cannot_be_is_named_in_one_line() {
    let mut said = Vec::new();
    for (right, wrong) in [
        ("127.0.0.1:0\"", "localhost\""),
        ("name = \"Comune di Pontechiaro\"", "name = \" \""),
        ("12345678903", "1234567890"),
        ("12345678903", "1234567890A"),
        ("day = 24", "day = 31"),
        ("\"issue\"", "\"whenever\""),
        ("discounted_days = 5", "discounted_days = 5000"),
        ("discounted_days = 5", "discount_days = 5"),
        (
            "issuer = \"http://127.0.0.1:9\"",
            "issuer = \"http://gateway.example\"",
        ),
        ("issuer = \"http://127.0.0.1:9\"", "issuer = \"gateway\""),
        (
            "audience = \"https://api.targa.example\"",
            "audience = \"\"",
        ),
        (
            "audience = \"https://api.targa.example\"",
            "audience = \"a\"\nacr = \"SpidL4\"",
        ),
        ("audience = ", "audiences = "),
        ("[store]", "[shop]"),
        ("segregation = 2", "segregation = 46"),
        ("segregation = 2", "segregation = \"two\""),
        ("first = 320027000002", "first = 10000000000000"),
        ("first = 320027000002", "first = -1"),
        ("http://127.0.0.1:9/checkout", "http://checkout.example"),
        (
            "http://127.0.0.1:9/checkout",
            "https://checkout.example/?key=1",
        ),
        ("IT60X0542811101000000123456", "IT61X0542811101000000123456"),
        (
            "subscription_key_file = \"key\"",
            "subscription_key_file = \"nowhere\"",
        ),
        (
            "subscription_key_file = \"key\"",
            "subscription_key_file = \"key\"\nreceipts_every_seconds = 0",
        ),
        (
            "subscription_key_file = \"key\"",
            "subscription_key = \"in the open\"",
        ),
        ("[notices]", "[notices"),
        ("first = 320027000002", "first ="),
    ] {
        assert!(GOOD.contains(right), "{right}");
        said.push(complaint(&GOOD.replacen(right, wrong, 1)));
    }
    insta::assert_snapshot!("invalid", said.join("\n"));
}

#[test]
fn a_file_that_is_not_there_and_a_call_that_is_none() {
    let output = run(&["serve"], Path::new("/nowhere/municipality.toml"));
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.starts_with("/nowhere/municipality.toml: No such file"),
        "{said}"
    );
    let (_folder, file) = folder(GOOD);
    for arguments in [&["fly"][..], &[], &["seed"], &["serve", "now"]] {
        let output = run(arguments, &file);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1);
    }
}

#[test]
fn the_key_may_come_from_the_environment() {
    let (_folder, file) = folder(&GOOD.replace("subscription_key_file = \"key\"", ""));
    let with = |key: &str| {
        server(&["check"], &file)
            .env("TARGA_PAGOPA_KEY", key)
            .output()
            .unwrap()
    };
    assert!(with("secret").status.success());
    let empty = with("  ");
    assert_eq!(empty.status.code(), Some(2));
    assert!(
        String::from_utf8(empty.stderr)
            .unwrap()
            .starts_with("environment: TARGA_PAGOPA_KEY")
    );
}

/// A server that is ended with the test.
struct Serving {
    child: Child,
    url: String,
}

impl Serving {
    fn start(file: &Path) -> Self {
        let mut command = server(&["serve"], file);
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.as_mut().unwrap())
            .read_line(&mut first)
            .unwrap();
        let ready: serde_json::Value = serde_json::from_str(&first).unwrap();
        Self {
            child,
            url: ready["url"].as_str().unwrap().to_owned(),
        }
    }

    /// Asks it to end, as systemd would, and gives its exit code and its log.
    fn end(mut self) -> (Option<i32>, String) {
        let pid = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
        let mut log = String::new();
        self.child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut log)
            .unwrap();
        (self.child.wait().unwrap().code(), log)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.child.kill());
    }
}

#[tokio::test]
async fn it_says_where_it_is_and_ends_when_asked() {
    let (folder, file) = folder(GOOD);
    let serving = Serving::start(&file);
    let status: serde_json::Value = reqwest::get(format!("{}/v1/status", serving.url))
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert!(status["time"].is_string());
    let client = reqwest::Client::new();
    let body = serde_json::json!({ "number": "302032002700000251", "plate": "AB123CD" });
    let found = client
        .post(format!("{}/v1/lookups", serving.url))
        .json(&body)
        .send()
        .await
        .unwrap();
    assert_eq!(found.status(), 404);
    let (code, log) = serving.end();
    assert_eq!(code, Some(0), "{log}");
    for personal in ["AB123CD", "302032002700000251", "secret-of-the-platform"] {
        assert!(!log.contains(personal), "{log}");
    }
    assert!(folder.path().join("targa.db").exists());
}

#[tokio::test]
async fn a_port_that_is_taken_gives_way_to_the_next() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let wanted = taken.local_addr().unwrap();
    let (_folder, file) = folder(&GOOD.replace("127.0.0.1:0", &wanted.to_string()));
    let serving = Serving::start(&file);
    assert_ne!(serving.url, format!("http://{wanted}"));
    assert!(
        reqwest::get(format!("{}/v1/status", serving.url))
            .await
            .unwrap()
            .status()
            .is_success()
    );
    let (code, log) = serving.end();
    assert_eq!(code, Some(0));
    assert!(
        log.contains("the port is taken, another was chosen"),
        "{log}"
    );
}

#[test]
fn the_example_holds() {
    let example = include_str!("../municipality.example.toml");
    let (folder, file) = folder(example);
    std::fs::write(folder.path().join("pagopa.key"), "secret").unwrap();
    let output = run(&["check"], &file);
    assert!(output.status.success(), "{output:?}");
}

/// What the example only proposes, as a reader would take it over: without its `#`.
#[test]
fn the_proposals_of_the_example_hold() {
    let whole = |line: &str| {
        let proposed = line.strip_prefix("# ").filter(|rest| {
            let key = rest.split(" = ").next().unwrap_or_default();
            rest.starts_with('[') || (!key.contains(' ') && rest.contains(" = "))
        });
        // The one that excludes another that is there.
        let proposed = proposed.filter(|rest| !rest.starts_with("postgres"));
        proposed.unwrap_or(line).to_owned() + "\n"
    };
    let example = include_str!("../municipality.example.toml");
    let text: String = example.lines().map(whole).collect();
    assert!(text.contains("\n[[webhooks]]\n") && text.contains("\nmetrics_listen = "));
    let (folder, file) = folder(&text);
    // Short, because unoptimised code looks for its primes.
    let key = rsa::RsaPrivateKey::new(&mut rsa::rand_core::OsRng, 1024).unwrap();
    let pem = key.to_pkcs8_pem(rsa::pkcs8::LineEnding::LF).unwrap();
    for line in text.lines() {
        let Some((key, value)) = line.split_once(" = \"") else {
            continue;
        };
        if key.ends_with("_file") {
            let name = value.split('"').next().unwrap();
            let is_key = Path::new(name)
                .extension()
                .is_some_and(|ending| ending == "pem");
            let content = if is_key { &*pem } else { "secret" };
            std::fs::write(folder.path().join(name), content).unwrap();
        }
    }
    for section in [
        "verbale",
        "jobs",
        "send",
        "io",
        "notifier",
        "registry",
        "protocol",
        "coercive",
        "pdnd",
        "platforms",
    ] {
        assert!(text.contains(&format!("\n[{section}]")), "{section}");
    }
    let output = run(&["check"], &file);
    assert!(output.status.success(), "{output:?}");
}

/// Whoever reads the first line may end it at once.
#[test]
fn an_end_that_comes_at_once_is_heard() {
    let (_folder, file) = folder(GOOD);
    for _ in 0..10 {
        let (code, log) = Serving::start(&file).end();
        assert_eq!(code, Some(0), "{log}");
    }
}
