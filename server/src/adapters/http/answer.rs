//! What a platform answered, whole and of bounded size.

use reqwest::header::{CONTENT_TYPE, HeaderMap};
use reqwest::{Response, StatusCode};
use serde::de::{DeserializeOwned, IgnoredAny};

use super::failure::Failure;
use crate::ports::PlatformError;

/// Status, headers and body.
pub(in crate::adapters) struct Answer {
    pub(in crate::adapters) platform: &'static str,
    pub(in crate::adapters) status: StatusCode,
    pub(in crate::adapters) headers: HeaderMap,
    pub(in crate::adapters) body: Vec<u8>,
}

impl Answer {
    /// Reads a response to its end, at most `limit` bytes.
    pub(super) async fn read(
        platform: &'static str,
        mut response: Response,
        limit: usize,
    ) -> Result<Self, Failure> {
        let status = response.status();
        let headers = std::mem::take(response.headers_mut());
        if let Some(failure) = Failure::of_status(platform, status, &headers) {
            return Err(failure);
        }
        let mut body = Vec::new();
        while let Some(part) = response
            .chunk()
            .await
            .map_err(|error| Failure::unreachable(platform, &error))?
        {
            if body.len() + part.len() > limit {
                return Err(Failure::of(PlatformError::Nonsense {
                    platform,
                    what: "the length of the answer",
                }));
            }
            body.extend_from_slice(&part);
        }
        Ok(Self {
            platform,
            status,
            headers,
            body,
        })
    }

    /// The body as JSON.
    pub(in crate::adapters) fn json<T: DeserializeOwned>(&self) -> Result<T, PlatformError> {
        serde_json::from_slice(&self.body).map_err(|_| self.nonsense("the JSON answer"))
    }

    /// Whether a good status is the platform's own word: gateways under maintenance say 200 and a page of HTML.
    pub(in crate::adapters) fn is_meant(&self) -> Result<(), PlatformError> {
        if self.body.is_empty() {
            return Ok(());
        }
        self.json::<IgnoredAny>().map(drop)
    }

    /// The error for an answer that refuses.
    pub(in crate::adapters) fn refused(&self) -> PlatformError {
        PlatformError::Refused {
            platform: self.platform,
            status: self.status.as_u16(),
        }
    }

    /// The error for an answer that cannot be meant.
    pub(in crate::adapters) const fn nonsense(&self, what: &'static str) -> PlatformError {
        PlatformError::Nonsense {
            platform: self.platform,
            what,
        }
    }

    /// Whether this 404 is the platform's word that there is no such thing. A gateway that lost its way says
    /// 404 as well, in HTML: that tells nothing about a person.
    pub(in crate::adapters) fn says_absent(&self) -> Result<bool, PlatformError> {
        if self.status != StatusCode::NOT_FOUND {
            return Ok(false);
        }
        let kind = self.headers.get(CONTENT_TYPE);
        let kind = kind.and_then(|value| value.to_str().ok());
        if kind.is_some_and(|kind| kind.contains("json")) {
            Ok(true)
        } else {
            Err(self.nonsense("a 404 that is not the platform's"))
        }
    }
}
