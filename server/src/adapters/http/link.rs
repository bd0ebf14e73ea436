//! The link to one platform.

use std::sync::Arc;

use backon::Retryable;
use jiff::SignedDuration;
use reqwest::redirect::Policy;
use reqwest::{Client, IntoUrl, Method, RequestBuilder};

use super::answer::Answer;
use super::circuit::{Circuit, Limits};
use super::failure::Failure;
use super::pauses::pauses;
use crate::clock::Clock;
use crate::config::PlatformsConfig;
use crate::metrics;
use crate::ports::PlatformError;

/// Longest answer, unless an adapter expects files.
const LONGEST_ANSWER: usize = 2 * 1024 * 1024;

/// The client for everything this server calls. It follows no redirect: the cart's is an answer, and a
/// platform's key must not travel to another address.
pub fn http_client(config: &PlatformsConfig) -> Result<Client, reqwest::Error> {
    Client::builder()
        .connect_timeout(config.connect_timeout())
        .timeout(config.answer_timeout())
        .redirect(Policy::none())
        .user_agent(concat!("targa-server/", env!("CARGO_PKG_VERSION")))
        .build()
}

/// What all links share.
#[derive(Clone)]
pub(in crate::adapters) struct Links {
    http: Client,
    clock: Clock,
    limits: Limits,
}

impl Links {
    pub(in crate::adapters) fn new(config: &PlatformsConfig, http: Client, clock: Clock) -> Self {
        let limits = Limits {
            failures: config.failures_before_rest,
            rest: SignedDuration::from_secs(config.rest_seconds.into()),
        };
        Self {
            http,
            clock,
            limits,
        }
    }

    /// The link to a platform, as errors name it, with a circuit of its own.
    pub(in crate::adapters) fn to(&self, platform: &'static str) -> Link {
        Link {
            platform,
            http: self.http.clone(),
            clock: self.clock.clone(),
            circuit: Arc::new(Circuit::new(self.limits)),
            longest_answer: LONGEST_ANSWER,
        }
    }
}

/// Time limits, repetition and circuit of one platform.
#[derive(Clone)]
pub(in crate::adapters) struct Link {
    pub(in crate::adapters) platform: &'static str,
    http: Client,
    clock: Clock,
    circuit: Arc<Circuit>,
    longest_answer: usize,
}

impl Link {
    /// The same link for answers of another size.
    pub(in crate::adapters) fn with_answers_up_to(mut self, bytes: usize) -> Self {
        self.longest_answer = bytes;
        self
    }

    pub(in crate::adapters) fn request(&self, method: Method, url: impl IntoUrl) -> RequestBuilder {
        self.http.request(method, url)
    }

    /// Sends once.
    pub(in crate::adapters) async fn once(
        &self,
        request: RequestBuilder,
    ) -> Result<Answer, PlatformError> {
        let answer = self.attempt(request).await;
        answer.map_err(|failure| failure.error)
    }

    /// Sends a request that may arrive twice, up to three times, with growing and uneven pauses.
    pub(in crate::adapters) async fn repeatable(
        &self,
        request: &RequestBuilder,
    ) -> Result<Answer, PlatformError> {
        let attempt = || async {
            let copy = request.try_clone().ok_or(PlatformError::Nonsense {
                platform: self.platform,
                what: "a request that cannot be repeated",
            });
            self.attempt(copy.map_err(Failure::of)?).await
        };
        let answer = attempt
            .retry(pauses())
            .when(Failure::may_pass)
            .adjust(|failure, ours| ours.map(|ours| failure.pause(ours)));
        answer.await.map_err(|failure| failure.error)
    }

    async fn attempt(&self, request: RequestBuilder) -> Result<Answer, Failure> {
        let platform = self.platform;
        let Some(leave) = self.circuit.leave(self.clock.now()) else {
            return Err(Failure::of(PlatformError::Resting { platform }));
        };
        let answer = match request.send().await {
            Ok(response) => Answer::read(platform, response, self.longest_answer).await,
            Err(error) => Err(Failure::unreachable(platform, &error)),
        };
        match &answer {
            Err(failure) if failure.error.is_passing() => leave.failed(failure.quiet()),
            _ => leave.succeeded(),
        }
        metrics::called(platform, answer.is_ok());
        metrics::circuit(platform, self.circuit.standing());
        answer
    }
}
