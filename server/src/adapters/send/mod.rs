//! SEND, B2B interface of the sender: `pn-delivery` (requests 2.6, sent notifications 2.9, price 2.3) and
//! `pn-delivery-push` (legal facts).

mod legal_facts;
mod price;
mod progress;
mod recipient_body;
mod request_body;
mod request_state;
mod submit;
mod upload;

use std::sync::Arc;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use targa_pagopa::{CreditorCode, NoticeNumber};

use super::http::{Link, Links};
use super::pdnd::Pdnd;
use super::service::Service;
use crate::clock::Clock;
use crate::config::{Config, SendConfig};
use crate::ports::{
    Iun, LegalFact, LegalFactContent, NotificationPlatform, NotificationPrice,
    NotificationProgress, NotificationRequest, NotificationRequestId, PlatformError, RequestState,
};

const PLATFORM: &str = "SEND";
/// Longest document SEND gives out.
const LONGEST_FILE: usize = 30 * 1024 * 1024;

/// SEND as one sender sees it.
struct Send {
    service: Service,
    /// Where files lie: another host, whose trouble is not SEND's.
    storage: Link,
    sender: Sender,
    clock: Clock,
}

/// What is the same in every request.
struct Sender {
    denomination: String,
    fiscal_code: CreditorCode,
    config: SendConfig,
}

/// SEND as the settings describe it.
pub(super) fn connect(
    config: &Config,
    send: &SendConfig,
    links: &Links,
    pdnd: Option<&Arc<Pdnd>>,
    clock: Clock,
) -> Arc<dyn NotificationPlatform> {
    let voucher = send.purpose_id.as_deref().zip(pdnd);
    let voucher = voucher.map(|(purpose, pdnd)| pdnd.for_purpose(purpose));
    Arc::new(Send {
        service: Service::with_key(links.to(PLATFORM), &send.url, "x-api-key", &send.api_key)
            .and_voucher(voucher),
        storage: links.to("SEND's files").with_answers_up_to(LONGEST_FILE),
        sender: Sender {
            denomination: recipient_body::denomination(&config.municipality.name),
            fiscal_code: config.municipality.fiscal_code,
            config: send.clone(),
        },
        clock,
    })
}

impl NotificationPlatform for Send {
    fn request<'a>(
        &'a self,
        request: &'a NotificationRequest,
    ) -> BoxFuture<'a, Result<NotificationRequestId, PlatformError>> {
        self.submit(request).boxed()
    }

    fn request_state<'a>(
        &'a self,
        request: &'a NotificationRequestId,
    ) -> BoxFuture<'a, Result<RequestState, PlatformError>> {
        self.read_request_state(request).boxed()
    }

    fn progress<'a>(
        &'a self,
        iun: &'a Iun,
    ) -> BoxFuture<'a, Result<NotificationProgress, PlatformError>> {
        self.read_progress(iun).boxed()
    }

    fn price(
        &self,
        notice: NoticeNumber,
    ) -> BoxFuture<'_, Result<Option<NotificationPrice>, PlatformError>> {
        self.read_price(notice).boxed()
    }

    fn legal_facts<'a>(
        &'a self,
        iun: &'a Iun,
    ) -> BoxFuture<'a, Result<Vec<LegalFact>, PlatformError>> {
        self.list_legal_facts(iun).boxed()
    }

    fn legal_fact<'a>(
        &'a self,
        iun: &'a Iun,
        fact: &'a LegalFact,
    ) -> BoxFuture<'a, Result<LegalFactContent, PlatformError>> {
        self.download_legal_fact(iun, fact).boxed()
    }
}
