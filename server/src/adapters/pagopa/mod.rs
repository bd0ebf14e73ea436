//! pagoPA: debt positions (GPD), Checkout, receipts.

mod checkout;
mod debt_positions;
mod position_body;
mod receipt_list;
mod receipt_xml;
mod receipts;

use std::sync::Arc;

use reqwest::{Client, RequestBuilder};
use targa_domain::Iban;
use targa_pagopa::{CreditorCode, Segregation};

use crate::clock::Clock;
use crate::config::{Config, SubscriptionKey, WebAddress};
use crate::ports::Platforms;

/// What the three adapters share.
#[derive(Clone)]
struct Account {
    http: Client,
    key: SubscriptionKey,
    creditor: CreditorCode,
    company: String,
    iban: Iban,
    segregation: Segregation,
}

impl Account {
    /// Adds the gateway's key.
    fn with_key(&self, request: RequestBuilder) -> RequestBuilder {
        request.header("Ocp-Apim-Subscription-Key", self.key.expose())
    }
}

/// One platform's address and the account there.
#[derive(Clone)]
struct Endpoint {
    account: Account,
    base: WebAddress,
}

/// pagoPA as the settings describe it.
pub fn connect(config: &Config, http: Client, clock: Clock) -> Platforms {
    let account = Account {
        http,
        key: config.pagopa.subscription_key.clone(),
        creditor: config.municipality.fiscal_code,
        company: config.municipality.name.chars().take(140).collect(),
        iban: config.pagopa.iban,
        segregation: config.notices.segregation,
    };
    let at = |base: &WebAddress| Endpoint {
        account: account.clone(),
        base: base.clone(),
    };
    Platforms {
        positions: Arc::new(debt_positions::Gpd(at(&config.pagopa.debt_positions_url))),
        checkout: Arc::new(checkout::Carts(at(&config.pagopa.checkout_url))),
        receipts: Arc::new(receipts::ReceiptsService {
            endpoint: at(&config.pagopa.receipts_url),
            clock,
        }),
        send: None,
        io: None,
        notifier: None,
        registry: None,
        protocol: None,
        coercive: None,
    }
}
