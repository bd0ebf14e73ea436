//! Tools that know nothing of this code, let loose on a running server.

use std::path::Path;
use std::process::{Command, Output};

use jsonwebtoken::get_current_timestamp;
use serde_json::json;

use crate::stage::{ANNA, Claims, MARIO, OLGA, Stage, fine_id, preavviso, skipped};

/// Whatever an endpoint may need is there: one that says *unavailable* has failed.
const EVERYTHING: &str = r#"
[registry]
url = "{sandbox}/registry"
token_file = "pagopa.key"

[notifier]
url = "{sandbox}/notifier"
token_file = "pagopa.key"
"#;

/// Schemathesis calls every endpoint with what the served document allows and with what it does not, as each of those
/// who may; each answer must be one that the document names. `TARGA_SCHEMATHESIS` is its program; `cargo xtask ci api`
/// sets it.
#[tokio::test(flavor = "multi_thread")]
async fn every_answer_is_one_that_the_document_names() {
    let Some(program) = std::env::var_os("TARGA_SCHEMATHESIS") else {
        skipped("Schemathesis is not at hand (TARGA_SCHEMATHESIS), `cargo xtask ci api` runs it");
        return;
    };
    let stage = Stage::set_with(EVERYTHING).await;
    let anna = stage.signed_in(ANNA);
    let number = anna.lease(1).await.remove(0);
    let fine = format!("/v1/officer/preavvisi/{}", fine_id(1));
    assert_eq!(anna.put(&fine, &preavviso(&number)).await.status, 201);
    // Longer than the run.
    let end = get_current_timestamp() + 7200;
    for (tag, person) in [
        ("kiosk", None),
        ("citizen", Some(MARIO)),
        ("officer", Some(ANNA)),
        ("office", Some(OLGA)),
    ] {
        let token = person.map(|person| {
            let claims = Claims::of(person).with("exp", json!(end));
            stage.issuer.token(&claims)
        });
        let mut run = Command::new(&program);
        run.arg("--config-file")
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/contract/schemathesis.toml"))
            .args(["run", &format!("{}/v1/openapi.json", stage.server.url())])
            .args(["--include-tag", tag, "--no-color"])
            // A stream that has no end; what lies beside the version, which other tests hold.
            .args(["--exclude-path", "/events", "--exclude-path", "/livez"])
            .args(["--exclude-path", "/readyz", "--exclude-path", "/metrics"])
            // It keeps what it found beside where it runs.
            .current_dir(stage.folder())
            .env("TARGA_TOKEN", token.unwrap_or_default());
        let ended = tokio::task::spawn_blocking(move || run.output()).await;
        let Output { status, stdout, .. } = ended.unwrap().unwrap();
        let said = String::from_utf8_lossy(&stdout);
        assert!(status.success(), "as {tag}:\n{said}");
    }
}
