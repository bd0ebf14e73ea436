//! The notifier of the city: `POST /v1/messages`, our own documented form (docs/connect.md).

use std::sync::Arc;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use reqwest::{Method, StatusCode};
use serde::Serialize;

use super::http::Links;
use super::pdnd::Pdnd;
use super::service::Service;
use crate::config::ServiceConfig;
use crate::ports::{Channel, CityMessage, CityNotifier, Delivery, PlatformError};

const PLATFORM: &str = "the city's notifier";

struct Notifier(Service);

#[derive(Serialize)]
struct MessageBody<'a> {
    channel: Channel,
    address: &'a str,
    subject: &'a str,
    text: &'a str,
}

/// The notifier as the settings describe it.
pub(super) fn connect(
    config: &ServiceConfig,
    links: &Links,
    pdnd: Option<&Arc<Pdnd>>,
) -> Arc<dyn CityNotifier> {
    Arc::new(Notifier(Service::documented(PLATFORM, config, links, pdnd)))
}

impl CityNotifier for Notifier {
    fn deliver<'a>(
        &'a self,
        message: &'a CityMessage,
    ) -> BoxFuture<'a, Result<Delivery, PlatformError>> {
        async move {
            let call = self.0.request(Method::POST, "/v1/messages");
            let call = call.header("Idempotency-Key", message.key.to_string());
            let call = call.json(&MessageBody {
                channel: message.channel,
                address: message.address.expose(),
                subject: message.subject.expose(),
                text: message.text.expose(),
            });
            let answer = self.0.repeatable(call).await?;
            match answer.status {
                StatusCode::OK | StatusCode::ACCEPTED => {
                    answer.is_meant().map(|()| Delivery::Accepted)
                }
                StatusCode::UNPROCESSABLE_ENTITY => Ok(Delivery::AddressRefused),
                _ => Err(answer.refused()),
            }
        }
        .boxed()
    }
}
