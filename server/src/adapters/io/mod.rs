//! IO, interface of the services (`/api/v1`).

mod message_body;

use std::sync::Arc;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use reqwest::{Method, StatusCode};
use serde::{Deserialize, Serialize};
use targa_domain::FiscalCode;
use targa_pagopa::CreditorCode;

use self::message_body::MessageBody;
use super::http::Links;
use super::service::Service;
use crate::config::{Config, IoConfig};
use crate::ports::{IoMessage, IoMessages, IoProfile, PlatformError};

const PLATFORM: &str = "IO";

/// IO as one service of the municipality sees it.
struct Io {
    service: Service,
    payee: CreditorCode,
}

#[derive(Serialize)]
struct Person<'a> {
    fiscal_code: &'a FiscalCode,
}

#[derive(Deserialize)]
struct LimitedProfile {
    sender_allowed: bool,
}

#[derive(Deserialize)]
struct CreatedMessage {
    id: String,
}

/// IO as the settings describe it.
pub(super) fn connect(config: &Config, io: &IoConfig, links: &Links) -> Arc<dyn IoMessages> {
    let header = "Ocp-Apim-Subscription-Key";
    Arc::new(Io {
        service: Service::with_key(links.to(PLATFORM), &io.url, header, &io.api_key),
        payee: config.municipality.fiscal_code,
    })
}

impl IoMessages for Io {
    fn profile<'a>(
        &'a self,
        person: &'a FiscalCode,
    ) -> BoxFuture<'a, Result<IoProfile, PlatformError>> {
        async move {
            // By POST, so that the code is in no address.
            let call = self.service.request(Method::POST, "/profiles");
            let call = call.json(&Person {
                fiscal_code: person,
            });
            let answer = self.service.repeatable(call).await?;
            if answer.says_absent()? {
                return Ok(IoProfile::Absent);
            }
            if answer.status != StatusCode::OK {
                return Err(answer.refused());
            }
            let profile: LimitedProfile = answer.json()?;
            Ok(if profile.sender_allowed {
                IoProfile::Allowed
            } else {
                IoProfile::NotAllowed
            })
        }
        .boxed()
    }

    fn send<'a>(&'a self, message: &'a IoMessage) -> BoxFuture<'a, Result<String, PlatformError>> {
        async move {
            let call = self.service.request(Method::POST, "/messages");
            let call = call.json(&MessageBody::of(message, self.payee));
            let answer = self.service.once(call).await?;
            if answer.status != StatusCode::CREATED {
                return Err(answer.refused());
            }
            Ok(answer.json::<CreatedMessage>()?.id)
        }
        .boxed()
    }
}
