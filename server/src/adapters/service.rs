//! One platform's address, the link to it, and what it wants to see at the door.

use std::sync::Arc;

use reqwest::{Method, RequestBuilder, StatusCode};

use super::http::{Answer, Link, Links};
use super::pdnd::{Pdnd, Voucher};
use crate::config::{Secret, ServiceConfig, WebAddress};
use crate::ports::PlatformError;

/// A platform, ready to be asked.
pub(super) struct Service {
    link: Link,
    base: WebAddress,
    /// Header and key, where it wants one.
    key: Option<(&'static str, Secret)>,
    bearer: Option<Bearer>,
}

enum Bearer {
    Token(Secret),
    Voucher(Arc<Voucher>),
}

impl Service {
    /// A platform that knows us by a key in a header.
    pub(super) fn with_key(
        link: Link,
        base: &WebAddress,
        header: &'static str,
        key: &Secret,
    ) -> Self {
        Self {
            link,
            base: base.clone(),
            key: Some((header, key.clone())),
            bearer: None,
        }
    }

    /// The same, reached through PDND.
    pub(super) fn and_voucher(mut self, voucher: Option<Arc<Voucher>>) -> Self {
        self.bearer = voucher.map(Bearer::Voucher);
        self
    }

    /// A service of one of our documented forms.
    pub(super) fn documented(
        platform: &'static str,
        config: &ServiceConfig,
        links: &Links,
        pdnd: Option<&Arc<Pdnd>>,
    ) -> Self {
        let voucher = config.purpose_id.as_deref().zip(pdnd);
        let voucher = voucher.map(|(purpose, pdnd)| Bearer::Voucher(pdnd.for_purpose(purpose)));
        Self {
            link: links.to(platform),
            base: config.url.clone(),
            key: None,
            bearer: config.token.clone().map(Bearer::Token).or(voucher),
        }
    }

    /// A request to a path that begins with a slash.
    pub(super) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.link.request(method, self.base.join(path))
    }

    /// Sends once.
    pub(super) async fn once(&self, request: RequestBuilder) -> Result<Answer, PlatformError> {
        let (request, _) = self.at_the_door(request).await?;
        self.link.once(request).await
    }

    /// Sends what may arrive twice. A voucher that is refused is fetched anew, once: PDND or the service may
    /// have withdrawn it before its time.
    pub(super) async fn repeatable(
        &self,
        request: RequestBuilder,
    ) -> Result<Answer, PlatformError> {
        let again = request.try_clone();
        let (request, voucher) = self.at_the_door(request).await?;
        let answer = self.link.repeatable(&request).await?;
        let (StatusCode::UNAUTHORIZED, Some((voucher, token)), Some(again)) =
            (answer.status, voucher, again)
        else {
            return Ok(answer);
        };
        voucher.refused(&token).await;
        let (request, _) = self.at_the_door(again).await?;
        self.link.repeatable(&request).await
    }

    async fn at_the_door(
        &self,
        request: RequestBuilder,
    ) -> Result<(RequestBuilder, Option<(&Voucher, Secret)>), PlatformError> {
        let request = match &self.key {
            Some((header, key)) => request.header(*header, key.expose()),
            None => request,
        };
        Ok(match &self.bearer {
            None => (request, None),
            Some(Bearer::Token(token)) => (request.bearer_auth(token.expose()), None),
            Some(Bearer::Voucher(voucher)) => {
                let token = voucher.token().await?;
                (request.bearer_auth(token.expose()), Some((voucher, token)))
            }
        })
    }

    /// The error for something that cannot be meant.
    pub(super) const fn nonsense(&self, what: &'static str) -> PlatformError {
        PlatformError::Nonsense {
            platform: self.link.platform,
            what,
        }
    }
}
