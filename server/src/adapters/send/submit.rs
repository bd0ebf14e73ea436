//! Asking for a notification, once per protocol number and token.

use reqwest::{Method, StatusCode};
use serde::Deserialize;

use super::request_body::RequestBody;
use super::{Send, request_state::REQUESTS};
use crate::adapters::http::Answer;
use crate::ports::{NotificationRequest, NotificationRequestId, PlatformError};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Identified {
    notification_request_id: String,
}

impl Send {
    pub(super) async fn submit(
        &self,
        request: &NotificationRequest,
    ) -> Result<NotificationRequestId, PlatformError> {
        let uploaded = self.upload(&request.document).await?;
        let body = RequestBody::of(request, &uploaded, &self.sender);
        let call = self.service.request(Method::POST, REQUESTS).json(&body);
        let answer = self.service.repeatable(call).await?;
        match answer.status {
            StatusCode::ACCEPTED => identifier(&answer),
            // There already: an answer of ours was lost.
            StatusCode::CONFLICT => self.find(request, &answer).await,
            _ => Err(answer.refused()),
        }
    }

    async fn find(
        &self,
        request: &NotificationRequest,
        conflict: &Answer,
    ) -> Result<NotificationRequestId, PlatformError> {
        let call = self.service.request(Method::GET, REQUESTS).query(&[
            ("paProtocolNumber", &request.protocol_number),
            ("idempotenceToken", &request.idempotence_token),
        ]);
        let answer = self.service.repeatable(call).await?;
        match answer.status {
            StatusCode::OK => identifier(&answer),
            // A conflict about something else.
            StatusCode::NOT_FOUND => Err(conflict.refused()),
            _ => Err(answer.refused()),
        }
    }
}

fn identifier(answer: &Answer) -> Result<NotificationRequestId, PlatformError> {
    let found: Identified = answer.json()?;
    NotificationRequestId::parse(&found.notification_request_id)
        .ok_or_else(|| answer.nonsense("the request's identifier"))
}
