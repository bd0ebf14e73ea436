//! The protocol register: `PUT /v1/registrations/{key}`, our own documented form (docs/connect.md).

use std::sync::Arc;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::civil::Date;
use reqwest::{Method, StatusCode};
use serde::{Deserialize, Serialize};

use super::http::Links;
use super::pdnd::Pdnd;
use super::service::Service;
use crate::config::ServiceConfig;
use crate::hex::hex;
use crate::ports::{Communication, Direction, PlatformError, ProtocolNumber, ProtocolRegister};

const PLATFORM: &str = "the protocol register";

struct Register(Service);

#[derive(Serialize)]
struct RegistrationBody<'a> {
    direction: Direction,
    subject: &'a str,
    correspondent: &'a str,
    reference: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    document_sha256: Option<String>,
}

#[derive(Deserialize)]
struct NumberBody {
    year: i16,
    number: u32,
    registered_on: Date,
}

/// The register as the settings describe it.
pub(super) fn connect(
    config: &ServiceConfig,
    links: &Links,
    pdnd: Option<&Arc<Pdnd>>,
) -> Arc<dyn ProtocolRegister> {
    Arc::new(Register(Service::documented(PLATFORM, config, links, pdnd)))
}

impl ProtocolRegister for Register {
    fn register<'a>(
        &'a self,
        communication: &'a Communication,
    ) -> BoxFuture<'a, Result<ProtocolNumber, PlatformError>> {
        async move {
            let path = format!("/v1/registrations/{}", communication.key);
            let call = self.0.request(Method::PUT, &path).json(&RegistrationBody {
                direction: communication.direction,
                subject: &communication.subject,
                correspondent: communication.correspondent.expose(),
                reference: &communication.reference,
                document_sha256: communication.document_sha256.map(|bytes| hex(&bytes)),
            });
            let answer = self.0.repeatable(call).await?;
            if !matches!(answer.status, StatusCode::OK | StatusCode::CREATED) {
                return Err(answer.refused());
            }
            let body: NumberBody = answer.json()?;
            // The register begins anew each year, on the day's own year.
            if body.number == 0 || body.year != body.registered_on.year() {
                return Err(answer.nonsense("the number"));
            }
            Ok(ProtocolNumber {
                year: body.year,
                number: body.number,
                registered_on: body.registered_on,
            })
        }
        .boxed()
    }
}
