//! Sections that may be left out, and what is said of one that does not hold.

use targa_server::adapters::{connect, http_client};
use targa_server::clock::{Clock, SystemInstants};
use targa_server::config::{Config, ConfigError, read_config};

use crate::bench::{settings, write};

const SANDBOX: &str = "http://127.0.0.1:9";

fn read(change: impl FnOnce(String) -> String) -> Result<Config, ConfigError> {
    let folder = tempfile::tempdir().unwrap();
    read_config(&write(folder.path(), &change(settings(SANDBOX))), None)
}

/// What is said, without the name of the file.
fn complaint(from: &str, to: &str) -> String {
    let changed = |text: String| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    };
    let said = read(changed).unwrap_err().to_string();
    assert_eq!(said.lines().count(), 1, "{said}");
    said.split_once("municipality.toml: ").unwrap().1.to_owned()
}

#[test]
fn what_is_not_in_the_settings_is_not_used() {
    let short = |text: String| text.split("[send]").next().unwrap().to_owned();
    let config = read(short).unwrap();
    let clock = Clock::new(SystemInstants).unwrap();
    let http = http_client(&config.platforms).unwrap();
    let platforms = connect(&config, http, &clock);
    assert!(platforms.send.is_none() && platforms.io.is_none());
    assert!(platforms.notifier.is_none() && platforms.registry.is_none());
    assert!(platforms.protocol.is_none() && platforms.coercive.is_none());
}

#[test]
fn every_key_a_section_needs_is_named() {
    let text = settings(SANDBOX);
    let optional = &text[text.find("[send]").unwrap()..];
    let mut section = "";
    for line in optional.lines() {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_end_matches(']');
        }
        let Some((key, _)) = line.split_once(" = ") else {
            continue;
        };
        let said = complaint(
            &format!("[{section}]\n{}", section_text(optional, section)),
            &format!(
                "[{section}]\n{}",
                section_text(optional, section).replace(line, "")
            ),
        );
        let named = match key {
            // One of the two is needed; the ordinary one is named.
            "purpose_id" => format!("{section}.token_file"),
            _ => format!("{section}.{key}"),
        };
        assert!(said.starts_with(&format!("{named} is missing")), "{said}");
    }
}

fn section_text<'a>(text: &'a str, section: &str) -> &'a str {
    let after = text.split_once(&format!("[{section}]\n")).unwrap().1;
    after.split("\n[").next().unwrap()
}

#[test]
fn what_cannot_be_is_refused_with_its_key() {
    for (from, to, said) in [
        (
            "010101P",
            "10101P",
            "send.taxonomy_code: six digits and a capital letter",
        ),
        ("fee = 100", "fee = 101", "send.fee: 0 to 100"),
        (
            "vat_percent = 22",
            "vat_percent = 101",
            "send.vat_percent: 0 to 100",
        ),
        (
            "purpose_id",
            "token_file = \"a.key\"\npurpose_id",
            "registry.purpose_id: either this or token_file, not both",
        ),
        (
            "\"pdnd.pem\"",
            "\"a.key\"",
            "pdnd.private_key_file: not a private RSA key in PEM",
        ),
        (
            "key_id = \"the-key-of-pontechiaro\"",
            "key_id = \" \"",
            "pdnd.key_id: may not be empty",
        ),
        (
            "[coercive]",
            "[platforms]\nrest_seconds = 0\n\n[coercive]",
            "platforms.rest_seconds: at least 1",
        ),
    ] {
        assert_eq!(complaint(from, to), said);
    }
    let said = complaint("http://127.0.0.1:9/send", "http://send.example");
    assert!(said.starts_with("send.url: https is needed"), "{said}");
}

#[test]
fn a_purpose_without_pdnd_is_said() {
    let without = |text: String| text.split("[pdnd]").next().unwrap().to_owned();
    let said = read(without).unwrap_err().to_string();
    assert!(
        said.ends_with("pdnd is missing (a purpose_id needs it)"),
        "{said}"
    );
}

#[test]
fn no_secret_is_printed() {
    let printed = format!("{:?}", read(|text| text).unwrap());
    assert!(!printed.contains("a-key-of-the-sandbox"), "{printed}");
    assert!(printed.contains("PrivateKey(hidden)"), "{printed}");
}
