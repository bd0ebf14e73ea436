//! Addresses of other services.

use serde::Deserialize;
use url::{Host, Url};

/// An address this server trusts with tokens, keys or personal data: https, or http on the machine itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct WebAddress(String);

/// Why an address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WebAddressError {
    /// Not an address at all.
    #[error("not a web address")]
    NotAnAddress,
    /// In clear over a network.
    #[error("https is needed (http only on the machine itself)")]
    InClear,
    /// Something after the path.
    #[error("no query, fragment or password may follow")]
    TooMuch,
}

impl WebAddress {
    /// The address as written, without a final slash.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Appends a path that begins with a slash.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

impl TryFrom<String> for WebAddress {
    type Error = WebAddressError;

    fn try_from(text: String) -> Result<Self, WebAddressError> {
        let url = Url::parse(&text).map_err(|_| WebAddressError::NotAnAddress)?;
        if !is_confidential(&url) {
            return Err(WebAddressError::InClear);
        }
        if url.query().is_some() || url.fragment().is_some() || url.password().is_some() {
            return Err(WebAddressError::TooMuch);
        }
        Ok(Self(text.trim_end_matches('/').to_owned()))
    }
}

/// Whether what is sent there stays between the two ends.
pub fn is_confidential(url: &Url) -> bool {
    match url.scheme() {
        "https" => url.has_host(),
        "http" => match url.host() {
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            Some(Host::Domain(name)) => name == "localhost",
            None => false,
        },
        _ => false,
    }
}
