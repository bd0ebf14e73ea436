//! Turns what came over HTTP into a value or a problem.

use reqwest::header::CONTENT_TYPE;
use reqwest::{RequestBuilder, Response, StatusCode};
use serde::de::DeserializeOwned;
use targa_contract::{Problem, ProblemCode};

/// Sends; any status but success is a problem.
pub(super) async fn send(request: RequestBuilder) -> Result<Response, Problem> {
    let response = request.send().await.map_err(|error| unreachable(&error))?;
    if response.status().is_success() {
        return Ok(response);
    }
    Err(problem(response).await)
}

/// Reads a JSON body.
pub(super) async fn read<T: DeserializeOwned>(response: Response) -> Result<T, Problem> {
    // A network that answers every address with its own page is no server of ours.
    if !is(&response, "application/json") {
        return Err(ProblemCode::ServerUnreachable.into());
    }
    let body = response
        .bytes()
        .await
        .map_err(|error| unreachable(&error))?;
    serde_json::from_slice(&body).map_err(|error| {
        // Line and column only: the text may quote the body.
        tracing::error!(
            column = error.column(),
            "an answer of the server does not read"
        );
        ProblemCode::Internal.into()
    })
}

pub(super) fn unreachable(error: &reqwest::Error) -> Problem {
    tracing::debug!(
        timeout = error.is_timeout(),
        connect = error.is_connect(),
        "the server does not answer"
    );
    ProblemCode::ServerUnreachable.into()
}

async fn problem(response: Response) -> Problem {
    let status = response.status();
    if is(&response, "application/problem+json")
        && let Ok(body) = response.bytes().await
        && let Ok(told) = serde_json::from_slice::<Problem>(&body)
    {
        return Problem {
            status: Some(status.as_u16()),
            ..told
        };
    }
    let code = match status {
        StatusCode::UNAUTHORIZED => ProblemCode::Unauthorized,
        StatusCode::FORBIDDEN => ProblemCode::Forbidden,
        StatusCode::NOT_FOUND => ProblemCode::NotFound,
        StatusCode::TOO_MANY_REQUESTS => ProblemCode::TooManyRequests,
        StatusCode::INTERNAL_SERVER_ERROR => ProblemCode::Internal,
        // A gateway speaks, or a captive portal: the server was not reached.
        _ => return ProblemCode::ServerUnreachable.into(),
    };
    Problem {
        status: Some(status.as_u16()),
        ..Problem::new(code)
    }
}

fn is(response: &Response, media_type: &str) -> bool {
    response
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|value| value.trim().eq_ignore_ascii_case(media_type))
}
