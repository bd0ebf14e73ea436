//! How a request shows that it may ask.

use url::Url;

use super::KeyError;
use crate::secret::Secret;

/// A request that is about to be sent.
#[derive(Clone, Copy, Debug)]
pub struct Outgoing<'a> {
    /// `GET`, `PUT`, …
    pub method: &'a str,
    /// Whole, with its query.
    pub url: &'a Url,
    /// The access token.
    pub token: &'a Secret,
}

/// Puts the token into a request, with whatever proves that it is the caller's own. Asked anew for every try, so
/// that a proof is never sent twice (RFC 9449, 4.2: method, address, time and token are in it).
pub trait RequestSigner: Send + Sync {
    /// Names and values of the headers.
    fn headers(&self, request: Outgoing<'_>) -> Result<Vec<(&'static str, Secret)>, KeyError>;
}

/// The token alone (RFC 6750): short-lived, in memory, and good for whoever has it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bearer;

impl RequestSigner for Bearer {
    fn headers(&self, request: Outgoing<'_>) -> Result<Vec<(&'static str, Secret)>, KeyError> {
        let value = Secret::new(format!("Bearer {}", request.token.expose()));
        Ok(vec![("authorization", value)])
    }
}
