//! Calls with a time limit, tried again where that is harmless.

use std::time::Duration;

use backon::{ExponentialBuilder, Retryable};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response, StatusCode};

use crate::ports::PlatformError;

const CONNECT: Duration = Duration::from_secs(3);
const WHOLE: Duration = Duration::from_secs(10);

/// The client for everything this server calls. It follows no redirect: the cart's is an answer, and a
/// platform's key must not travel to another address.
pub fn http_client() -> Result<Client, reqwest::Error> {
    Client::builder()
        .connect_timeout(CONNECT)
        .timeout(WHOLE)
        .redirect(Policy::none())
        .user_agent(concat!("targa-server/", env!("CARGO_PKG_VERSION")))
        .build()
}

/// Sends once.
pub(super) async fn send(
    platform: &'static str,
    request: RequestBuilder,
) -> Result<Response, PlatformError> {
    let answer = request
        .send()
        .await
        .map_err(|error| PlatformError::Unreachable {
            platform,
            detail: kind(&error),
        })?;
    // The platform has fallen over or asks for quiet: as good as no answer.
    if answer.status().is_server_error() || answer.status() == StatusCode::TOO_MANY_REQUESTS {
        return Err(refused(platform, &answer));
    }
    Ok(answer)
}

/// Sends a request that may arrive twice, up to three times, with growing and uneven pauses.
pub(super) async fn send_idempotent(
    platform: &'static str,
    request: &RequestBuilder,
) -> Result<Response, PlatformError> {
    let attempt = || async {
        let request = request.try_clone().ok_or(PlatformError::Nonsense {
            platform,
            what: "a request that cannot be repeated",
        })?;
        send(platform, request).await
    };
    let pauses = ExponentialBuilder::default()
        .with_min_delay(Duration::from_millis(100))
        .with_max_times(2)
        .with_jitter();
    attempt.retry(pauses).await
}

/// The error for an answer that refuses.
pub(super) fn refused(platform: &'static str, answer: &Response) -> PlatformError {
    PlatformError::Refused {
        platform,
        status: answer.status().as_u16(),
    }
}

/// Reads a JSON answer.
pub(super) async fn json<T: for<'de> serde::Deserialize<'de>>(
    platform: &'static str,
    answer: Response,
) -> Result<T, PlatformError> {
    let bytes = body(platform, answer).await?;
    serde_json::from_slice(&bytes).map_err(|_| PlatformError::Nonsense {
        platform,
        what: "the JSON answer",
    })
}

/// Reads an answer's bytes.
pub(super) async fn body(
    platform: &'static str,
    answer: Response,
) -> Result<Vec<u8>, PlatformError> {
    let bytes = answer
        .bytes()
        .await
        .map_err(|error| PlatformError::Unreachable {
            platform,
            detail: kind(&error),
        })?;
    Ok(bytes.into())
}

/// What happened, without the address (it may carry a notice number).
fn kind(error: &reqwest::Error) -> &'static str {
    if error.is_timeout() {
        "too slow"
    } else if error.is_connect() {
        "no connection"
    } else {
        "broken off"
    }
}
