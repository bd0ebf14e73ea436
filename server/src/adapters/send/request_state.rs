//! What became of a request: 202 only meant that its form was right.

use std::time::Duration;

use reqwest::{Method, StatusCode};
use serde::Deserialize;

use super::Send;
use crate::ports::{Iun, NotificationRequestId, PlatformError, RequestState};

pub(super) const REQUESTS: &str = "/delivery/v2.6/requests";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct StatusBody {
    notification_request_status: String,
    retry_after: Option<u32>,
    iun: Option<String>,
    #[serde(default)]
    errors: Vec<RefusalError>,
}

#[derive(Deserialize)]
struct RefusalError {
    code: String,
}

impl Send {
    pub(super) async fn read_request_state(
        &self,
        request: &NotificationRequestId,
    ) -> Result<RequestState, PlatformError> {
        let call = self.service.request(Method::GET, REQUESTS);
        let call = call.query(&[("notificationRequestId", request.as_str())]);
        let answer = self.service.repeatable(call).await?;
        if answer.status != StatusCode::OK {
            return Err(answer.refused());
        }
        let body: StatusBody = answer.json()?;
        match body.notification_request_status.as_str() {
            "WAITING" => Ok(RequestState::Waiting {
                retry_after: body.retry_after.map(|s| Duration::from_secs(s.into())),
            }),
            "ACCEPTED" => body
                .iun
                .and_then(|text| Iun::parse(&text))
                .map(RequestState::Accepted)
                .ok_or_else(|| answer.nonsense("the IUN")),
            "REFUSED" => Ok(RequestState::Refused {
                codes: body.errors.into_iter().filter_map(code).collect(),
            }),
            _ => Err(answer.nonsense("the request's state")),
        }
    }
}

/// A code is a word in capitals; anything else may quote.
fn code(error: RefusalError) -> Option<String> {
    let plain = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_';
    let code = error.code;
    (!code.is_empty() && code.len() <= 64 && code.bytes().all(plain)).then_some(code)
}
