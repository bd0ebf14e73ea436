//! What an engine must be told before it starts.

use std::path::PathBuf;

use targa_assets::Language;
use targa_contract::Problem;
use url::Url;

/// Settings of one app on one device.
#[derive(Clone, Debug)]
pub struct EngineConfig {
    /// Root of the server's API (`https://multe.pontechiaro.example`).
    pub server_url: String,
    /// Issuer of the sign-in provider, exactly as it names itself.
    pub issuer: String,
    /// This app's identifier at the provider (`targa-citizen`, `targa-officer`).
    pub client_id: String,
    /// Folder of this app; the engine makes one folder per account in it.
    pub data_dir: PathBuf,
    /// Language of notifications and of the page after sign-in.
    pub language: Language,
}

impl EngineConfig {
    /// The server's root.
    pub(crate) fn server(&self) -> Result<Url, Problem> {
        safe_url("server_url", &self.server_url)
    }

    /// The issuer, checked; its exact text counts, so callers go on with the text.
    pub(crate) fn check_issuer(&self) -> Result<(), Problem> {
        safe_url("issuer", &self.issuer).map(drop)
    }
}

/// Reads an address that secrets travel to: https, or http on this very machine.
fn safe_url(field: &'static str, text: &str) -> Result<Url, Problem> {
    let url = Url::parse(text).map_err(|_| Problem::invalid(field, "not-a-url"))?;
    if is_safe(&url) {
        Ok(url)
    } else {
        Err(Problem::invalid(field, "not-https"))
    }
}

/// Https, or http that never leaves this machine.
pub(crate) fn is_safe(url: &Url) -> bool {
    match (url.scheme(), url.host()) {
        ("https", Some(_)) => true,
        ("http", Some(url::Host::Ipv4(address))) => address.is_loopback(),
        ("http", Some(url::Host::Ipv6(address))) => address.is_loopback(),
        ("http", Some(url::Host::Domain(name))) => name == "localhost",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_travel_encrypted_or_not_at_all() {
        for good in [
            "https://a.example/x",
            "http://127.0.0.1:8080",
            "http://[::1]/",
            "http://localhost:1",
        ] {
            assert!(safe_url("server_url", good).is_ok(), "{good}");
        }
        for bad in [
            "http://a.example",
            "http://127.0.0.1.a.example",
            "ftp://127.0.0.1",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "nonsense",
            "",
        ] {
            let problem = safe_url("server_url", bad).unwrap_err();
            assert_eq!(problem.field.as_deref(), Some("server_url"), "{bad}");
        }
    }
}
