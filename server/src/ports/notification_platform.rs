//! SEND (Servizio notifiche digitali): legal notification by PEC or registered letter.

use std::time::Duration;

use futures_util::future::BoxFuture;
use jiff::civil::Date;
use targa_domain::Cents;
use targa_pagopa::NoticeNumber;

use super::{Iun, NotificationProgress, NotificationRequest, NotificationRequestId, PlatformError};

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestState {
    /// Not looked at yet.
    Waiting {
        /// When asking again makes sense, if SEND says so.
        retry_after: Option<Duration>,
    },
    /// Taken on: the notification has begun.
    Accepted(Iun),
    /// Not taken on. After mending it is asked again with another idempotence token.
    Refused {
        /// SEND's own codes (`FILE_NOTFOUND`, `TAXID_NOT_VALID`), without its sentences, which may quote.
        codes: Vec<String>,
    },
}

/// What a notification costs its addressee, and when it was perfected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotificationPrice {
    /// The notification that the notice number belongs to.
    pub iun: Iun,
    /// All of it, in cents: SEND's fee, post with VAT, the sender's fee. Grows until perfection.
    pub total: Cents,
    /// Civil day in Rome on which the term ran out.
    pub refined_on: Option<Date>,
    /// Civil day in Rome on which it was opened.
    pub viewed_on: Option<Date>,
}

impl NotificationPrice {
    /// The day it was perfected: opened or term over, whichever came first.
    pub fn perfected_on(&self) -> Option<Date> {
        self.refined_on.into_iter().chain(self.viewed_on).min()
    }
}

/// Proof of something that happened, opposable to third parties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegalFact {
    /// SEND's key of the file.
    pub key: String,
    /// `SENDER_ACK`, `DIGITAL_DELIVERY`, `RECIPIENT_ACCESS` and so on.
    pub category: String,
}

impl LegalFact {
    /// The key as it is asked for: without the name of SEND's store.
    pub fn plain_key(&self) -> &str {
        const STORE: &str = "safestorage://";
        self.key.strip_prefix(STORE).unwrap_or(&self.key)
    }
}

/// The file of a legal fact.
#[derive(Clone, PartialEq, Eq)]
pub enum LegalFactContent {
    /// Here it is.
    Ready(Vec<u8>),
    /// In the archive: to be asked for again.
    Later(Duration),
}

impl std::fmt::Debug for LegalFactContent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Ready(bytes) => write!(f, "Ready({} bytes)", bytes.len()),
            Self::Later(pause) => write!(f, "Later({pause:?})"),
        }
    }
}

/// The platform of legal notifications. Everything in it is safe to repeat.
pub trait NotificationPlatform: Send + Sync {
    /// Hands the document over and asks to notify it. The identifier only means that the form was right:
    /// [`request_state`](Self::request_state) tells whether it is taken on. The same protocol number and
    /// token give the same identifier.
    fn request<'a>(
        &'a self,
        request: &'a NotificationRequest,
    ) -> BoxFuture<'a, Result<NotificationRequestId, PlatformError>>;

    /// What became of a request.
    fn request_state<'a>(
        &'a self,
        request: &'a NotificationRequestId,
    ) -> BoxFuture<'a, Result<RequestState, PlatformError>>;

    /// How far a notification has come.
    fn progress<'a>(
        &'a self,
        iun: &'a Iun,
    ) -> BoxFuture<'a, Result<NotificationProgress, PlatformError>>;

    /// What the notification costs whoever pays this notice; none when SEND knows no such notice.
    fn price(
        &self,
        notice: NoticeNumber,
    ) -> BoxFuture<'_, Result<Option<NotificationPrice>, PlatformError>>;

    /// The proofs there are so far.
    fn legal_facts<'a>(
        &'a self,
        iun: &'a Iun,
    ) -> BoxFuture<'a, Result<Vec<LegalFact>, PlatformError>>;

    /// The file of one of them.
    fn legal_fact<'a>(
        &'a self,
        iun: &'a Iun,
        fact: &'a LegalFact,
    ) -> BoxFuture<'a, Result<LegalFactContent, PlatformError>>;
}
