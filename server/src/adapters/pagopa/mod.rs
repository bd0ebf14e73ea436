//! pagoPA: debt positions (GPD), Checkout, receipts.

mod archive;
mod checkout;
mod debt_positions;
mod position_body;
mod receipt_list;
mod receipt_xml;
mod receipts;

use std::sync::Arc;

use reqwest::RequestBuilder;
use targa_domain::Iban;
use targa_pagopa::{CreditorCode, Segregation};

use crate::adapters::http::{Link, Links};
use crate::clock::Clock;
use crate::config::{Config, Partner, Secret, WebAddress};
use crate::ports::{Checkout, DebtPositions, Receipts};

/// What the three adapters share.
#[derive(Clone)]
struct Account {
    key: Secret,
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

/// One platform's address, the link to it and the account there.
#[derive(Clone)]
struct Endpoint {
    account: Account,
    link: Link,
    base: WebAddress,
}

/// Its three ports.
pub(super) struct Pagopa {
    pub(super) positions: Arc<dyn DebtPositions>,
    pub(super) checkout: Arc<dyn Checkout>,
    pub(super) receipts: Arc<dyn Receipts>,
}

/// pagoPA as the settings describe it.
pub(super) fn connect(config: &Config, links: &Links, clock: Clock) -> Pagopa {
    let account = Account {
        key: config.pagopa.subscription_key.clone(),
        creditor: config.municipality.fiscal_code,
        company: config.municipality.name.chars().take(140).collect(),
        iban: config.pagopa.iban,
        segregation: config.notices.segregation,
    };
    let at = |platform, base: &WebAddress| Endpoint {
        account: account.clone(),
        link: links.to(platform),
        base: base.clone(),
    };
    let positions = &config.pagopa.debt_positions_url;
    Pagopa {
        positions: match config.pagopa.partner {
            Partner::Gpd => Arc::new(debt_positions::Gpd(at(debt_positions::PLATFORM, positions))),
            Partner::Aca => Arc::new(archive::Archive {
                endpoint: at(archive::PLATFORM, positions),
                clock: clock.clone(),
            }),
        },
        checkout: Arc::new(checkout::Carts(at(
            checkout::PLATFORM,
            &config.pagopa.checkout_url,
        ))),
        receipts: Arc::new(receipts::ReceiptsService {
            endpoint: at(receipts::PLATFORM, &config.pagopa.receipts_url),
            clock,
        }),
    }
}
