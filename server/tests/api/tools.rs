//! Tools that know nothing of this code, let loose on a running server.

use std::path::Path;
use std::process::{Command, Output};

use jsonwebtoken::get_current_timestamp;
use serde_json::{Value, json};

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

/// A stream that has no end; what lies beside the version, which other tests hold.
const LEFT_OUT: [&str; 4] = ["/events", "/livez", "/readyz", "/metrics"];

/// How many operations of the document are that tag's.
fn operations(document: &Value, tag: &str) -> usize {
    let paths = document["paths"].as_object().unwrap().iter();
    let played = paths.filter(|(path, _)| !LEFT_OUT.contains(&path.as_str()));
    let operations = played.flat_map(|(_, item)| item.as_object().unwrap().values());
    let tagged = operations.filter(|one| {
        let tags = one["tags"].as_array();
        tags.is_some_and(|tags| tags.iter().any(|one| one == tag))
    });
    tagged.count()
}

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
    let document = stage.anonymous().get("/v1/openapi.json").await.ok();
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
            .args(LEFT_OUT.iter().flat_map(|path| ["--exclude-path", path]))
            .args(["--report-json-path", "report.json"])
            // It keeps what it found beside where it runs.
            .current_dir(stage.folder())
            .env("TARGA_TOKEN", token.unwrap_or_default());
        let ended = tokio::task::spawn_blocking(move || run.output()).await;
        let Output { status, stdout, .. } = ended.unwrap().unwrap();
        let said = String::from_utf8_lossy(&stdout);
        assert!(status.success(), "as {tag}:\n{said}");
        // Nobody is content with a run in which nothing was called.
        let report = std::fs::read_to_string(stage.folder().join("report.json")).unwrap();
        let report: Value = serde_json::from_str(&report).unwrap();
        let expected = operations(&document, tag);
        assert!(expected > 0, "no operation is {tag}'s");
        assert_eq!(
            report["operations"]["tested"], expected,
            "as {tag}:\n{said}"
        );
    }
}
