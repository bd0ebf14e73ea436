//! ACA, pagoPA's archive of notices, for a partner that holds one notice per debt: one call makes it, changes
//! what it asks and, with an amount of zero, withdraws it.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::{SignedDuration, Timestamp};
use reqwest::{Method, StatusCode};
use serde::Serialize;
use targa_pagopa::NoticeNumber;

use super::Endpoint;
use crate::adapters::http::Answer;
use crate::clock::Clock;
use crate::ports::{DebtPosition, DebtPositions, PlatformError, PositionKey, PositionState};

pub(super) const PLATFORM: &str = "archive of notices";
/// Who pays, when nobody is named.
const ANONYMOUS: &str = "ANONIMO";
const A_DAY: SignedDuration = SignedDuration::from_hours(24);

/// pagoPA's ACA, version 1.
pub(super) struct Archive {
    pub(super) endpoint: Endpoint,
    pub(super) clock: Clock,
}

/// `NewDebtPositionRequest`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<'a> {
    pa_fiscal_code: String,
    entity_type: &'static str,
    entity_fiscal_code: &'static str,
    entity_full_name: &'a str,
    iuv: String,
    nav: String,
    amount: i64,
    description: String,
    expiration_date: Timestamp,
    iban: &'a str,
    switch_to_expired: bool,
}

impl DebtPositions for Archive {
    fn stand<'a>(
        &'a self,
        position: &'a DebtPosition,
        _known: bool,
    ) -> BoxFuture<'a, Result<PositionState, PlatformError>> {
        async move {
            // It takes one notice: the first, which always asks what is owed today.
            let option = position.options.first().ok_or(PlatformError::Nonsense {
                platform: PLATFORM,
                what: "a position without a notice",
            })?;
            let (notice, amount) = (option.notice_number, option.amount.get());
            let answer = self
                .ask(notice, &position.reference, amount, option.due)
                .await?;
            match answer.status {
                StatusCode::OK => answer.is_meant().map(|()| PositionState::Open),
                StatusCode::UNPROCESSABLE_ENTITY => Ok(PositionState::Paid),
                _ => Err(answer.refused()),
            }
        }
        .boxed()
    }

    fn withdraw(
        &self,
        position: PositionKey,
    ) -> BoxFuture<'_, Result<PositionState, PlatformError>> {
        async move {
            let notice = position.notice_number;
            let due = self.clock.now().saturating_add(A_DAY);
            let due = due.unwrap_or(Timestamp::MAX);
            let answer = self.ask(notice, &notice.to_string(), 0, due).await?;
            match answer.status {
                StatusCode::OK => answer.is_meant().map(|()| PositionState::Open),
                // Never made, or withdrawn before.
                StatusCode::NOT_FOUND | StatusCode::CONFLICT => Ok(PositionState::Open),
                StatusCode::UNPROCESSABLE_ENTITY => Ok(PositionState::Paid),
                _ => Err(answer.refused()),
            }
        }
        .boxed()
    }
}

impl Archive {
    async fn ask(
        &self,
        notice: NoticeNumber,
        reference: &str,
        amount: i64,
        due: Timestamp,
    ) -> Result<Answer, PlatformError> {
        let Endpoint {
            account,
            link,
            base,
        } = &self.endpoint;
        let body = Body {
            pa_fiscal_code: account.creditor.to_string(),
            entity_type: "F",
            entity_fiscal_code: ANONYMOUS,
            entity_full_name: reference,
            iuv: notice.iuv().to_string(),
            nav: notice.to_string(),
            amount,
            description: format!("Codice della strada, n. {reference}"),
            expiration_date: due,
            iban: account.iban.as_str(),
            switch_to_expired: false,
        };
        let request = link.request(Method::POST, base.join("/paCreatePosition"));
        // The same call again leaves what the first made.
        link.repeatable(&account.with_key(request).json(&body))
            .await
    }
}
