//! The settings files of a run, for the fictional Comune di Pontechiaro.

use std::path::Path;

use anyhow::Result;
use toml::toml;

use crate::{drive::app::Audience, environment::text};

/// Notices of segregation code 02 begin here, so that the first one is the official example.
const FIRST_NUMBER: i64 = 320_027_000_002;

/// What the server's settings depend on.
#[derive(Debug)]
pub struct Municipality<'a> {
    /// Address to listen at.
    pub listen: &'a str,
    /// Sign-in provider.
    pub issuer: &'a str,
    /// National platforms.
    pub sandbox: &'a str,
    /// Store file.
    pub store: &'a Path,
    /// File with the platforms' key.
    pub key: &'a Path,
}

/// `municipality.toml`.
pub fn municipality(of: &Municipality<'_>) -> Result<String> {
    let (listen, issuer, sandbox) = (of.listen, of.issuer, of.sandbox);
    let store = text(of.store)?;
    let key = text(of.key)?;
    let debt_positions = format!("{sandbox}/gpd/debt-positions-service/v1");
    let checkout = format!("{sandbox}/checkout/ec/v1");
    let receipts = format!("{sandbox}/gpd/payments-receipts-service/v1");
    let service = |name: &str| format!("{sandbox}/{name}");
    let (notifier, protocol, registry) = (
        service("notifier"),
        service("protocol"),
        service("registry"),
    );
    let settings = toml! {
        [server]
        listen = listen

        [municipality]
        name = "Comune di Pontechiaro"
        fiscal_code = "12345678903"

        [sign_in]
        issuer = issuer
        audience = "https://api.targa.example"

        [store]
        path = store

        [notices]
        segregation = 2
        first = FIRST_NUMBER

        [pagopa]
        debt_positions_url = debt_positions
        checkout_url = checkout
        receipts_url = receipts
        iban = "IT60X0542811101000000123456"
        subscription_key_file = key
        receipts_every_seconds = 1

        [jobs]
        every_seconds = 2

        [notifier]
        url = notifier
        token_file = key

        [protocol]
        url = protocol
        token_file = key

        [registry]
        url = registry
        token_file = key
    };
    Ok(toml::to_string(&settings)?)
}

/// The settings file of one app.
pub fn app(audience: Audience, server_url: &str, issuer: &str) -> Result<String> {
    let client_id = audience.client_id();
    let settings = toml! {
        server_url = server_url
        issuer = issuer
        client_id = client_id
    };
    Ok(toml::to_string(&settings)?)
}
