//! Starting badly and ending well: wrong settings, ports that are taken, Ctrl-C.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use targa_e2e::{
    drive::app::Audience,
    environment::{Environment, own_program},
    stage::{
        process::{Process, Recipe},
        settings,
    },
    told::Told,
};
use tempfile::TempDir;

const SOON: Duration = Duration::from_secs(20);

/// Starts it with settings it cannot take; answers its only line.
async fn refuses(name: &str, recipe: &Recipe, folder: &Path, code: i32) -> Result<String> {
    let mut process = Process::start(name, recipe, folder)?;
    let status = process.ends(SOON).await?;
    let said = process.said();
    ensure!(
        status.code() == Some(code),
        "{name} ended with {status}: {said}"
    );
    ensure!(
        said.lines().count() == 1,
        "{name} said more than one line: {said}"
    );
    Ok(said)
}

#[tokio::test]
async fn an_app_with_wrong_settings_names_the_key_and_opens_nothing() -> Result<(), Told> {
    Ok(wrong_app_settings().await?)
}

async fn wrong_app_settings() -> Result<()> {
    let environment = Environment::of_session()?;
    let folder = TempDir::new()?;
    for audience in Audience::ALL {
        let file = folder.path().join("wrong.toml");
        let right = settings::app(audience, "http://127.0.0.1:1", "http://127.0.0.1:1")?;
        fs::write(&file, right.replace("issuer", "isuer"))?;
        let recipe = Recipe::new(environment.binary(audience.client_id())?)
            .env("TARGA_CONFIG", &file)
            .env("TARGA_DATA", folder.path().join(audience.name()));
        let said = refuses(audience.name(), &recipe, folder.path(), 2).await?;
        ensure!(said.contains("issuer"), "the key is not named: {said}");

        fs::remove_file(&file)?;
        let said = refuses(audience.name(), &recipe, folder.path(), 2).await?;
        ensure!(said.contains("wrong.toml"), "the file is not named: {said}");
    }
    Ok(())
}

/// Settings for a server of its own in this folder.
fn municipality(folder: &Path, listen: &str) -> Result<String> {
    let key = folder.join("pagopa.key");
    fs::write(&key, "key")?;
    settings::municipality(&settings::Municipality {
        listen,
        issuer: "http://127.0.0.1:1",
        sandbox: "http://127.0.0.1:1",
        store: &folder.join("server.db"),
        key: &key,
    })
}

#[tokio::test]
async fn a_server_with_wrong_settings_names_the_key() -> Result<(), Told> {
    Ok(wrong_server_settings().await?)
}

async fn wrong_server_settings() -> Result<()> {
    let environment = Environment::of_session()?;
    let folder = TempDir::new()?;
    let file = folder.path().join("municipality.toml");
    let right = municipality(folder.path(), "127.0.0.1:0")?;
    let recipe = Recipe::new(environment.binary("targa-server")?)
        .arg("serve")
        .arg("--config")
        .arg(&file);
    for (old, new, key) in [
        ("12345678903", "1234567890", "municipality.fiscal_code"),
        ("fiscal_code", "tax_code", "municipality.tax_code"),
        ("127.0.0.1:0", "nowhere", "server.listen"),
    ] {
        fs::write(&file, right.replace(old, new))?;
        let mut process = Process::start("server", &recipe, folder.path())?;
        let status = process.ends(SOON).await?;
        let said = process.said();
        ensure!(!status.success(), "{new} was taken");
        ensure!(said.lines().count() == 1, "more than one line: {said}");
        ensure!(said.contains(key), "{key} is not named: {said}");
    }
    Ok(())
}

#[tokio::test]
async fn when_a_port_is_taken_another_is_chosen() -> Result<(), Told> {
    Ok(taken_ports().await?)
}

async fn taken_ports() -> Result<()> {
    let environment = Environment::of_session()?;
    let folder = TempDir::new()?;
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let port = taken.local_addr()?.port().to_string();

    let provider = Recipe::new(&environment.node)
        .arg(environment.root.join("tests/idp/server.mjs"))
        .arg("--port")
        .arg(&port);
    let sandbox = Recipe::new(environment.binary("targa-sandbox")?)
        .arg("--port")
        .arg(&port);
    let file = folder.path().join("municipality.toml");
    fs::write(
        &file,
        municipality(folder.path(), &format!("127.0.0.1:{port}"))?,
    )?;
    let server = Recipe::new(environment.binary("targa-server")?)
        .arg("serve")
        .arg("--config")
        .arg(&file);
    for (name, recipe, field) in [
        ("provider", provider, "issuer"),
        ("sandbox", sandbox, "url"),
        ("server", server, "url"),
    ] {
        let mut process = Process::start(name, &recipe, folder.path())?;
        let url = process.announces(field, SOON).await?;
        ensure!(
            !url.ends_with(&format!(":{port}")),
            "{name} says it listens at {url}"
        );
    }
    Ok(())
}

/// Marks a process and all that it starts.
const MARK: &str = "TARGA_E2E_MARK";

/// The names of the running processes with this mark.
fn marked(mark: &str) -> Vec<String> {
    let mark = format!("{MARK}={mark}");
    let Ok(entries) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    entries
        .flatten()
        .filter(|entry| {
            let environment = fs::read(entry.path().join("environ")).unwrap_or_default();
            environment
                .split(|byte| *byte == 0)
                .any(|variable| variable == mark.as_bytes())
        })
        .filter_map(|entry| fs::read_to_string(entry.path().join("comm")).ok())
        .collect()
}

/// Starts the stage for a person, interrupts it, and looks for what is left.
fn nothing_is_left_after(signal: &str) -> Result<()> {
    Environment::of_session()?;
    let folder = TempDir::new()?;
    let log = folder.path().join("stage.log");
    let mut stage = Command::new(own_program("targa-stage")?)
        .args(["--app", "citizen"])
        .env(MARK, signal)
        .env("TARGA_PICTURES", folder.path().join("pictures"))
        .stdin(Stdio::null())
        .stdout(fs::File::create(&log)?)
        .spawn()?;
    let is_up = || {
        let running = marked(signal);
        fs::read_to_string(&log).is_ok_and(|said| said.contains("Ctrl-C"))
            // The web process is the last to come.
            && running.iter().any(|name| name.starts_with("WebKitWeb"))
    };
    let start = Instant::now();
    while !is_up() {
        let ended = stage.try_wait()?;
        ensure!(
            ended.is_none() && start.elapsed() < 3 * SOON,
            "the stage did not come up ({ended:?}): {}, {:?}",
            fs::read_to_string(&log)?,
            marked(signal)
        );
        std::thread::sleep(Duration::from_millis(100));
    }
    let pid = stage.id().to_string();
    let sent = Command::new("kill").args(["-s", signal, &pid]).status()?;
    ensure!(sent.success(), "no signal could be sent");
    let status = stage.wait()?;
    let start = Instant::now();
    while !marked(signal).is_empty() {
        ensure!(
            start.elapsed() < SOON,
            "still running: {:?}",
            marked(signal)
        );
        std::thread::sleep(Duration::from_millis(100));
    }
    if signal == "INT" {
        let code = status.code().context("the stage was killed")?;
        ensure!(code == 130, "the stage ended with {code}");
    }
    Ok(())
}

#[test]
fn ctrl_c_leaves_no_process() -> Result<(), Told> {
    Ok(nothing_is_left_after("INT")?)
}

#[test]
fn being_killed_leaves_no_process() -> Result<(), Told> {
    Ok(nothing_is_left_after("KILL")?)
}
