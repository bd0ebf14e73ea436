//! Coercive collection: `GET /v1/positions?verbale=`, our own documented form (docs/connect.md).

use std::sync::Arc;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use reqwest::{Method, StatusCode};
use serde::Deserialize;
use targa_domain::{Cents, VerbaleNumber};
use url::Url;

use super::http::Links;
use super::pdnd::Pdnd;
use super::service::Service;
use crate::config::{ServiceConfig, is_confidential};
use crate::ports::{CoerciveCollection, CoercivePosition, CoerciveStage, PlatformError};

const PLATFORM: &str = "coercive collection";

struct Collector(Service);

#[derive(Deserialize)]
struct PositionBody {
    number: String,
    stage: CoerciveStage,
    owed: i64,
    collected: i64,
    page: Option<String>,
}

/// The collector as the settings describe it.
pub(super) fn connect(
    config: &ServiceConfig,
    links: &Links,
    pdnd: Option<&Arc<Pdnd>>,
) -> Arc<dyn CoerciveCollection> {
    Arc::new(Collector(Service::documented(
        PLATFORM, config, links, pdnd,
    )))
}

impl CoerciveCollection for Collector {
    fn position<'a>(
        &'a self,
        verbale: &'a VerbaleNumber,
    ) -> BoxFuture<'a, Result<Option<CoercivePosition>, PlatformError>> {
        async move {
            let call = self.0.request(Method::GET, "/v1/positions");
            let call = call.query(&[("verbale", verbale.as_str())]);
            let answer = self.0.repeatable(call).await?;
            if answer.says_absent()? {
                return Ok(None);
            }
            if answer.status != StatusCode::OK {
                return Err(answer.refused());
            }
            let body: PositionBody = answer.json()?;
            if body.owed < 0 || body.collected < 0 {
                return Err(answer.nonsense("an amount"));
            }
            // It opens in the citizen's browser: nothing but a web page of the outside may come back.
            let page = |page: &String| Url::parse(page).is_ok_and(|url| is_confidential(&url));
            if !body.page.as_ref().is_none_or(page) {
                return Err(answer.nonsense("the page's address"));
            }
            Ok(Some(CoercivePosition {
                number: body.number,
                stage: body.stage,
                owed: Cents::new(body.owed),
                collected: Cents::new(body.collected),
                page: body.page,
            }))
        }
        .boxed()
    }
}
