//! Sends requests, with the person's token where one is needed.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{HeaderName, HeaderValue};
use reqwest::{Client, Method, RequestBuilder, Response};
use serde::de::DeserializeOwned;
use targa_contract::{Problem, ProblemCode};
use url::Url;

use super::answer;
use crate::link::Link;
use crate::ports::{Outgoing, RequestSigner};
use crate::secret::Secret;
use crate::sign_in::Tokens;

/// Names a command, so that its repetition is known for one.
pub(super) const IDEMPOTENCY_KEY: &str = "Idempotency-Key";

const CONNECT: Duration = Duration::from_secs(5);
const WHOLE_CALL: Duration = Duration::from_secs(20);
/// The server sends a sign of life at least every 15 s; after three of them missed it is gone.
const SILENCE: Duration = Duration::from_secs(50);

/// The public part of the API.
#[derive(Clone)]
pub(crate) struct Api {
    calls: Client,
    streams: Client,
    root: String,
    link: Arc<Link>,
}

impl Api {
    pub(crate) fn new(server: &Url, link: Arc<Link>) -> Result<Self, Problem> {
        let builder = || {
            Client::builder()
                .connect_timeout(CONNECT)
                // The API never redirects: a captive portal does, and must not get the token.
                .redirect(reqwest::redirect::Policy::none())
                .user_agent(concat!("targa/", env!("CARGO_PKG_VERSION")))
        };
        let built = |builder: reqwest::ClientBuilder| {
            builder
                .build()
                .map_err(|_| Problem::from(ProblemCode::Internal))
        };
        Ok(Self {
            calls: built(builder().timeout(WHOLE_CALL))?,
            streams: built(builder().read_timeout(SILENCE))?,
            root: server.as_str().trim_end_matches('/').to_owned(),
            link,
        })
    }

    /// A call that ends by itself.
    pub(super) fn call(&self, method: Method, path: &str) -> RequestBuilder {
        self.calls.request(method, format!("{}{path}", self.root))
    }

    /// A call whose answer goes on for as long as both sides live.
    pub(super) fn stream(&self, path: &str) -> RequestBuilder {
        self.streams.get(format!("{}{path}", self.root))
    }

    /// Sends without a token and reads the answer.
    pub(super) async fn fetch<T: DeserializeOwned>(
        &self,
        request: RequestBuilder,
    ) -> Result<T, Problem> {
        let outcome = async { answer::read(answer::send(request).await?).await }.await;
        self.link.heard(&outcome);
        outcome
    }
}

/// The API as one signed-in person may use it.
#[derive(Clone)]
pub(crate) struct SignedApi {
    pub(super) api: Api,
    tokens: Arc<Tokens>,
    signer: Arc<dyn RequestSigner>,
}

impl SignedApi {
    pub(crate) fn new(api: Api, tokens: Arc<Tokens>, signer: Arc<dyn RequestSigner>) -> Self {
        Self {
            api,
            tokens,
            signer,
        }
    }

    /// The same API without the person.
    pub(crate) fn public(&self) -> &Api {
        &self.api
    }

    /// Sends with a token and reads the answer.
    pub(super) async fn fetch<T: DeserializeOwned>(
        &self,
        request: impl Fn() -> RequestBuilder + Send + Sync,
    ) -> Result<T, Problem> {
        let outcome = async { answer::read(self.attempt(&request).await?).await }.await;
        self.api.link.heard(&outcome);
        outcome
    }

    /// Sends with a token; the answer's body is left to the caller. That one begins says little: an
    /// event stream may open while pages do not come through.
    pub(super) async fn open(
        &self,
        request: impl Fn() -> RequestBuilder + Send + Sync,
    ) -> Result<Response, Problem> {
        let outcome = self.attempt(&request).await;
        if outcome.is_err() {
            self.api.link.heard(&outcome);
        }
        outcome
    }

    /// A token that the server refuses is replaced once: it may have been revoked, or the device
    /// has slept through its end. Where the new one is refused too, another would be: the session
    /// is over.
    async fn attempt(
        &self,
        request: &(impl Fn() -> RequestBuilder + Send + Sync),
    ) -> Result<Response, Problem> {
        let token = self.tokens.access().await?;
        match self.send(request(), &token).await {
            Err(problem) if problem.code == ProblemCode::Unauthorized => {
                self.tokens.reject(&token).await;
                let token = self.tokens.access().await?;
                match self.send(request(), &token).await {
                    Err(problem) if problem.code == ProblemCode::Unauthorized => {
                        self.tokens.give_up().await;
                        Err(ProblemCode::SessionExpired.into())
                    }
                    other => other,
                }
            }
            other => other,
        }
    }

    async fn send(&self, request: RequestBuilder, token: &Secret) -> Result<Response, Problem> {
        let (client, request) = request.build_split();
        let mut request = request.map_err(|_| ProblemCode::Internal)?;
        let outgoing = Outgoing {
            method: request.method().as_str(),
            url: request.url(),
            token,
        };
        for (name, value) in self.signer.headers(outgoing)? {
            let name = HeaderName::from_bytes(name.as_bytes());
            let value = HeaderValue::from_str(value.expose());
            let (Ok(name), Ok(mut value)) = (name, value) else {
                return Err(ProblemCode::Internal.into());
            };
            // Nobody prints it on the way.
            value.set_sensitive(true);
            request.headers_mut().insert(name, value);
        }
        answer::send(RequestBuilder::from_parts(client, request)).await
    }
}
