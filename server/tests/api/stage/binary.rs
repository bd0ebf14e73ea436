//! The server as a process of its own, which a test may kill as no server in this process can be.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// A command of the binary on the settings in this folder, to its end.
pub(crate) async fn run_binary(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = binary();
    command.args(arguments).current_dir(folder);
    with_settings(&mut command);
    tokio::task::spawn_blocking(move || command.output().unwrap())
        .await
        .unwrap()
}

fn binary() -> Command {
    Command::new(env!("CARGO_BIN_EXE_targa-server"))
}

fn with_settings(command: &mut Command) -> &mut Command {
    command
        .args(["--config", "municipality.toml"])
        .env_remove("TARGA_PAGOPA_KEY")
}

/// Ends with the test.
pub(crate) struct Binary {
    child: Child,
    url: String,
}

impl Binary {
    /// Serves by the settings in this folder; returns when it does.
    pub(crate) async fn serve(folder: &Path) -> Self {
        Self::start(binary().arg("serve").current_dir(folder), Stdio::null()).await
    }

    /// The same, saying everything it can into a file.
    pub(crate) async fn serve_logging_into(folder: &Path, log: &Path) -> Self {
        let file = std::fs::File::create(log).unwrap();
        let mut command = binary();
        let command = command.arg("serve").current_dir(folder);
        Self::start(command.env("TARGA_LOG", "trace"), file.into()).await
    }

    /// The same with a disk of its own under `data`, so small that it can be filled; none where this system
    /// does not let us mount one.
    pub(crate) async fn serve_on_a_small_disk(folder: &Path) -> Option<Self> {
        const MOUNT: &str = "mount -t tmpfs -o size=4m,mode=0700 tmpfs data";
        let mounted = |then: &str| {
            let mut command = Command::new("unshare");
            command
                .args(["--map-root-user", "--mount", "sh", "-c"])
                .arg(format!("{MOUNT} && {then}"))
                .current_dir(folder);
            command
        };
        std::fs::create_dir(folder.join("data")).unwrap();
        if !mounted("true")
            .output()
            .is_ok_and(|tried| tried.status.success())
        {
            return None;
        }
        let mut command = mounted("exec \"$@\"");
        command.args(["sh", env!("CARGO_BIN_EXE_targa-server"), "serve"]);
        Some(Self::start(&mut command, Stdio::null()).await)
    }

    /// A folder as the server sees it.
    pub(crate) fn sees(&self, folder: &Path) -> PathBuf {
        let root = format!("/proc/{}/root", self.child.id());
        Path::new(&root).join(folder.strip_prefix("/").unwrap())
    }

    /// With nobody at its log it may say as much as it likes: nobody waits.
    async fn start(command: &mut Command, log: Stdio) -> Self {
        let mut child = with_settings(command)
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let out = child.stdout.take().unwrap();
        let first = tokio::task::spawn_blocking(move || {
            let mut first = String::new();
            BufReader::new(out).read_line(&mut first).unwrap();
            first
        })
        .await
        .unwrap();
        let ready: serde_json::Value = serde_json::from_str(&first).unwrap();
        Self {
            url: ready["url"].as_str().unwrap().to_owned(),
            child,
        }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// `kill -9`: it hears nothing and closes nothing.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Binary {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
