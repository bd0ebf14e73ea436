//! The vehicle registry: three questions by POST, our own documented form (docs/connect.md), so that no plate
//! and no codice fiscale stands in an address.

mod answers;

use std::sync::Arc;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::civil::Date;
use reqwest::{Method, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use targa_domain::{FiscalCode, Plate};

use self::answers::{HoldingBody, KeeperBody, StandingBody};
use super::http::Links;
use super::pdnd::Pdnd;
use super::service::Service;
use crate::config::ServiceConfig;
use crate::ports::{Holding, Keeper, PlatformError, VehicleRegistry, VehicleStanding};

const PLATFORM: &str = "the vehicle registry";

struct Registry(Service);

#[derive(Serialize)]
struct HoldingQuestion<'a> {
    plate: &'a Plate,
    fiscal_code: &'a FiscalCode,
    on: Date,
}

#[derive(Serialize)]
struct KeeperQuestion<'a> {
    plate: &'a Plate,
    on: Date,
}

#[derive(Serialize)]
struct StandingQuestion<'a> {
    plate: &'a Plate,
}

/// The registry as the settings describe it.
pub(super) fn connect(
    config: &ServiceConfig,
    links: &Links,
    pdnd: Option<&Arc<Pdnd>>,
) -> Arc<dyn VehicleRegistry> {
    Arc::new(Registry(Service::documented(PLATFORM, config, links, pdnd)))
}

impl Registry {
    /// The answer; none when the registry does not know the plate.
    async fn ask<T: DeserializeOwned>(
        &self,
        path: &str,
        question: impl Serialize + Send,
    ) -> Result<Option<T>, PlatformError> {
        let call = self.0.request(Method::POST, path).json(&question);
        let answer = self.0.repeatable(call).await?;
        if answer.says_absent()? {
            return Ok(None);
        }
        if answer.status != StatusCode::OK {
            return Err(answer.refused());
        }
        answer.json().map(Some)
    }
}

impl VehicleRegistry for Registry {
    fn holding<'a>(
        &'a self,
        plate: &'a Plate,
        person: &'a FiscalCode,
        on: Date,
    ) -> BoxFuture<'a, Result<Holding, PlatformError>> {
        async move {
            let question = HoldingQuestion {
                plate,
                fiscal_code: person,
                on,
            };
            let body: Option<HoldingBody> = self.ask("/v1/holdings", question).await?;
            Ok(body.map_or(Holding::Unknown, Into::into))
        }
        .boxed()
    }

    fn keeper<'a>(
        &'a self,
        plate: &'a Plate,
        on: Date,
    ) -> BoxFuture<'a, Result<Option<Keeper>, PlatformError>> {
        async move {
            let question = KeeperQuestion { plate, on };
            let body: Option<KeeperBody> = self.ask("/v1/keepers", question).await?;
            Ok(body.map(Into::into))
        }
        .boxed()
    }

    fn standing<'a>(
        &'a self,
        plate: &'a Plate,
    ) -> BoxFuture<'a, Result<Option<VehicleStanding>, PlatformError>> {
        async move {
            let question = StandingQuestion { plate };
            let body: Option<StandingBody> = self.ask("/v1/standings", question).await?;
            Ok(body.map(Into::into))
        }
        .boxed()
    }
}
