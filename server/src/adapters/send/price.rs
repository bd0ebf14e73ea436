//! `NotificationPriceResponseV23`: what a notification costs, and when it was perfected.

use jiff::Timestamp;
use reqwest::{Method, StatusCode};
use serde::Deserialize;
use targa_domain::Cents;
use targa_pagopa::NoticeNumber;

use super::Send;
use crate::ports::{Iun, NotificationPrice, PlatformError};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PriceBody {
    iun: String,
    total_price: i64,
    refinement_date: Option<Timestamp>,
    notification_view_date: Option<Timestamp>,
}

impl Send {
    pub(super) async fn read_price(
        &self,
        notice: NoticeNumber,
    ) -> Result<Option<NotificationPrice>, PlatformError> {
        let path = format!("/delivery/v2.3/price/{}/{notice}", self.sender.fiscal_code);
        let call = self.service.request(Method::GET, &path);
        let answer = self.service.repeatable(call).await?;
        if answer.says_absent()? {
            return Ok(None);
        }
        if answer.status != StatusCode::OK {
            return Err(answer.refused());
        }
        let body: PriceBody = answer.json()?;
        let day = |at: Option<Timestamp>| at.map(|at| self.clock.date_of(at));
        Ok(Some(NotificationPrice {
            iun: Iun::parse(&body.iun).ok_or_else(|| answer.nonsense("the IUN"))?,
            total: Some(Cents::new(body.total_price))
                .filter(|total| !total.is_negative())
                .ok_or_else(|| answer.nonsense("the price"))?,
            refined_on: day(body.refinement_date),
            viewed_on: day(body.notification_view_date),
        }))
    }
}
