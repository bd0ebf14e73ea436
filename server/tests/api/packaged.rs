//! What a machine's keeper meets: the log as other programs read it, the unit of systemd.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use targa_sandbox::Sandbox;

use crate::stage::{Binary, Issuer, database, eventually, skipped, write_settings};

#[tokio::test(flavor = "multi_thread")]
async fn a_structured_log_is_one_object_per_line() {
    let folder = tempfile::tempdir().unwrap();
    let issuer = Issuer::start().await;
    let sandbox = Sandbox::start(0, None).await.unwrap();
    let store = database::one_of_its_own().await;
    let file = write_settings(folder.path(), issuer.url(), sandbox.url(), &store);
    let text = std::fs::read_to_string(&file).unwrap();
    let text = text.replace("[server]\n", "[server]\nlog = \"json\"\n");
    std::fs::write(&file, text).unwrap();
    let log = folder.path().join("log");
    let mut server = Binary::serve_logging_into(folder.path(), &log).await;
    let status = format!("{}/v1/status", server.url());
    assert_eq!(reqwest::get(status).await.unwrap().status(), 200);
    // A request is named by its pattern, and the name it goes by outside stands beside it.
    let of_the_request = |line: &Value| line["span"]["route"] == "/v1/status";
    let read = || -> Vec<Value> {
        let text = std::fs::read_to_string(&log).unwrap();
        let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
        let lines = whole.lines().map(|line| {
            serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))
        });
        lines.collect()
    };
    eventually("the request is in the log", || async {
        read().iter().any(of_the_request)
    })
    .await;
    server.kill();
    let lines = read();
    for line in &lines {
        for part in ["timestamp", "level", "target"] {
            assert!(line[part].is_string(), "no {part}: {line}");
        }
    }
    let line = lines.iter().find(|line| of_the_request(line)).unwrap();
    assert_eq!(line["span"]["method"], "GET");
    assert!(line["span"]["id"].is_string(), "{line}");
}

#[test]
fn systemd_takes_the_unit() {
    let unit = Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/targa-server.service");
    let text = std::fs::read_to_string(unit).unwrap();
    let installed = "ExecStart=/usr/bin/targa-server ";
    assert!(text.contains(installed));
    // The program lies elsewhere here.
    let here = format!("ExecStart={} ", env!("CARGO_BIN_EXE_targa-server"));
    let unit = text.replace(installed, &here);
    let Some(said) = of_ours(&unit) else {
        skipped("systemd-analyze is not here, nobody read the unit");
        return;
    };
    assert_eq!(said, "");
    let spoilt = of_ours(&unit.replace("Restart=on-failure", "Restart=sometimes"));
    assert_ne!(spoilt.unwrap(), "", "nobody looks");
}

/// What systemd says of the unit; it reads those of the machine as well.
fn of_ours(unit: &str) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("targa-server.service");
    std::fs::write(&file, unit).unwrap();
    let mut verify = Command::new("systemd-analyze");
    let output = verify.arg("verify").arg(&file).output().ok()?;
    let said = String::from_utf8_lossy(&output.stderr);
    let ours = said.lines().filter(|line| line.contains("targa-server"));
    Some(ours.collect::<Vec<_>>().join("\n"))
}
