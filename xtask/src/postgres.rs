//! A PostgreSQL of our own for as long as it is needed: a folder, a port, no password, nothing durable.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use crate::{run, stop};

/// Where Debian keeps its versions.
const VERSIONS: &str = "/usr/lib/postgresql";
/// PostgreSQL refuses to run as root; Debian's package makes this account for it.
const ACCOUNT: &str = "postgres";
/// Where the server's tests and benches look for its address.
pub(crate) const VARIABLE: &str = "TARGA_TEST_POSTGRES";
const PATIENCE: Duration = Duration::from_secs(30);

/// Runs `work` with the address of a fresh cluster; its processes and its folder are gone afterwards.
pub(crate) fn with(work: impl FnOnce(&str) -> Result<()>) -> Result<()> {
    let programs = programs()?;
    let folder = std::env::temp_dir().join(format!("targa-postgres-{}", std::process::id()));
    fs::create_dir(&folder).with_context(|| format!("making {}", folder.display()))?;
    stop::remove_at_the_end(&folder);
    if rustix::process::geteuid().is_root() {
        run::well(run::program("chown").arg(ACCOUNT).arg(&folder))?;
    }
    let data = folder.join("data");
    run::output(
        as_account(&programs.join("initdb"))
            .arg("-D")
            .arg(&data)
            .args(["-U", ACCOUNT, "-A", "trust", "-E", "UTF8", "--no-sync"]),
    )?;
    let port = free_port()?;
    let mut server = as_account(&programs.join("postgres"))
        .arg("-D")
        .arg(&data)
        .args(["-p", &port.to_string()])
        .args(["-c", "listen_addresses=127.0.0.1"])
        .arg("-c")
        .arg(format!("unix_socket_directories={}", folder.display()))
        // Tests kill the server of Targa, never this one.
        .args(["-c", "fsync=off", "-c", "max_connections=400"])
        .args(["-c", "logging_collector=on"])
        .spawn()
        .context("PostgreSQL")?;
    let ready = wait_until_ready(&programs, port);
    let done =
        ready.and_then(|()| work(&format!("postgres://{ACCOUNT}@127.0.0.1:{port}/{ACCOUNT}")));
    stop::end_everything();
    // Reaped above with everything else, or now.
    drop(server.wait());
    done
}

/// The newest version's programs.
fn programs() -> Result<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir(VERSIONS)
        .with_context(|| format!("no PostgreSQL in {VERSIONS}: `cargo xtask ci toolchain`"))?
        .flatten()
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, programs)| programs.join("initdb").exists())
        .collect();
    versions.sort();
    match versions.pop() {
        Some((_, programs)) => Ok(programs),
        None => bail!("no PostgreSQL in {VERSIONS}: `cargo xtask ci toolchain`"),
    }
}

fn as_account(program: &Path) -> Command {
    let mut command = if rustix::process::geteuid().is_root() {
        let mut command = run::program("runuser");
        command.args(["-u", ACCOUNT, "--"]).arg(program);
        command
    } else {
        run::program(program)
    };
    // The checkout may be closed to that account.
    command.current_dir("/");
    command
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn wait_until_ready(programs: &Path, port: u16) -> Result<()> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        let answer = run::captured(run::program(programs.join("pg_isready")).args([
            "-q",
            "-h",
            "127.0.0.1",
            "-p",
            &port.to_string(),
        ]))?;
        if answer.status.success() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(100));
    }
    bail!("PostgreSQL was not ready within {} s", PATIENCE.as_secs())
}
