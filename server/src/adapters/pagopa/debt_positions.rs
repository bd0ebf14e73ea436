//! GPD: making a position stand, whatever was there before.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use reqwest::{Method, RequestBuilder, StatusCode};

use super::Endpoint;
use super::position_body::{PositionAnswer, PositionBody, iupd};
use crate::adapters::http::Answer;
use crate::ports::{DebtPosition, DebtPositions, PlatformError, PositionKey, PositionState};

pub(super) const PLATFORM: &str = "debt positions";

/// pagoPA's GPD, version 1.
pub(super) struct Gpd(pub(super) Endpoint);

impl DebtPositions for Gpd {
    fn stand<'a>(
        &'a self,
        position: &'a DebtPosition,
        known: bool,
    ) -> BoxFuture<'a, Result<PositionState, PlatformError>> {
        async move {
            let mut known = known;
            // Twice: what we believe of the platform may be wrong, in either direction.
            for _ in 0..2 {
                let answer = if known {
                    self.update(position).await?
                } else {
                    self.create(position).await?
                };
                match (answer.status, known) {
                    (StatusCode::OK | StatusCode::CREATED, _) => {
                        return answer.is_meant().map(|()| PositionState::Open);
                    }
                    // There already: an answer of ours was lost, or the payer was faster.
                    (StatusCode::CONFLICT, false) => known = true,
                    (StatusCode::CONFLICT, true) => return self.paid(position.key, &answer).await,
                    (StatusCode::NOT_FOUND, true) => known = false,
                    _ => return Err(answer.refused()),
                }
            }
            Err(PlatformError::Nonsense {
                platform: PLATFORM,
                what: "there and not there",
            })
        }
        .boxed()
    }

    fn withdraw(
        &self,
        position: PositionKey,
    ) -> BoxFuture<'_, Result<PositionState, PlatformError>> {
        async move {
            let path = format!("/{}/invalidate", iupd(position));
            let request = self.request(Method::POST, &path);
            let answer = self.0.link.repeatable(&request).await?;
            match answer.status {
                StatusCode::OK => answer.is_meant().map(|()| PositionState::Open),
                StatusCode::NOT_FOUND => Ok(PositionState::Open),
                StatusCode::CONFLICT => match self.state(position).await?.as_str() {
                    "PAID" | "REPORTED" | "PARTIALLY_PAID" => Ok(PositionState::Paid),
                    "INVALID" | "EXPIRED" | "DRAFT" => Ok(PositionState::Open),
                    _ => Err(answer.refused()),
                },
                _ => Err(answer.refused()),
            }
        }
        .boxed()
    }
}

impl Gpd {
    async fn create(&self, position: &DebtPosition) -> Result<Answer, PlatformError> {
        let request = self.request(Method::POST, "");
        self.0.link.once(self.body(request, position)).await
    }

    /// Without `toPublish` the position would fall back to a draft that nobody can pay.
    async fn update(&self, position: &DebtPosition) -> Result<Answer, PlatformError> {
        let request = self.request(Method::PUT, &format!("/{}", iupd(position.key)));
        self.0.link.repeatable(&self.body(request, position)).await
    }

    fn body(&self, request: RequestBuilder, position: &DebtPosition) -> RequestBuilder {
        request
            .query(&[("toPublish", "true")])
            .json(&PositionBody::of(position, &self.0.account))
    }

    /// A position that cannot be changed has been paid, or we are wrong about it.
    async fn paid(
        &self,
        position: PositionKey,
        conflict: &Answer,
    ) -> Result<PositionState, PlatformError> {
        match self.state(position).await?.as_str() {
            "PAID" | "REPORTED" => Ok(PositionState::Paid),
            _ => Err(conflict.refused()),
        }
    }

    async fn state(&self, position: PositionKey) -> Result<String, PlatformError> {
        let request = self.request(Method::GET, &format!("/{}", iupd(position)));
        let answer = self.0.link.repeatable(&request).await?;
        if answer.status != StatusCode::OK {
            return Err(answer.refused());
        }
        Ok(answer.json::<PositionAnswer>()?.status)
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let Endpoint {
            account,
            link,
            base,
        } = &self.0;
        let path = format!("/organizations/{}/debtpositions{path}", account.creditor);
        account.with_key(link.request(method, base.join(&path)))
    }
}
