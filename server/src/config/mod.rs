//! The settings file: what it holds, and one line naming the key when something is wrong.

mod cases;
mod error;
mod files;
mod outside;
mod platforms;
mod read;
mod secret;
mod store;
mod web_address;
mod webhooks;

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;

use ipnet::IpNet;
use serde::{Deserialize, Deserializer};
use targa_domain::{Iban, MunicipalitySettings};
use targa_pagopa::{CreditorCode, Segregation};

pub use cases::{AuthorityConfig, JobsConfig, VerbaleConfig};
pub use error::ConfigError;
pub use outside::{IoConfig, Letter, PdndConfig, SendConfig, ServiceConfig};
pub use platforms::PlatformsConfig;
pub use read::{PAGOPA_KEY_VARIABLE, read_config};
pub use secret::{PrivateKey, Secret};
pub use store::{PostgresUrl, StorePlace};
pub use web_address::{WebAddress, is_confidential};
pub use webhooks::WebhookConfig;

use crate::auth::Assurance;

/// `municipality.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where to listen.
    #[serde(default)]
    pub server: ServerConfig,
    /// Whose fines these are.
    pub municipality: MunicipalityConfig,
    /// Whose tokens are believed.
    pub sign_in: SignInConfig,
    /// Where things are kept.
    pub store: StorePlace,
    /// How notice numbers are made.
    pub notices: NoticesConfig,
    /// Handhelds.
    #[serde(default)]
    pub officers: OfficersConfig,
    /// The payment platform.
    pub pagopa: PagopaConfig,
    /// What follows an unpaid preavviso; left out, nothing does.
    pub verbale: Option<VerbaleConfig>,
    /// What happens without being asked.
    #[serde(default)]
    pub jobs: JobsConfig,
    /// Patience with every platform.
    #[serde(default)]
    pub platforms: PlatformsConfig,
    /// Legal notifications.
    pub send: Option<SendConfig>,
    /// Messages to the app IO.
    pub io: Option<IoConfig>,
    /// The city's own e-mail, SMS and push.
    pub notifier: Option<ServiceConfig>,
    /// The vehicle registry.
    pub registry: Option<ServiceConfig>,
    /// The protocol register.
    pub protocol: Option<ServiceConfig>,
    /// Coercive collection.
    pub coercive: Option<ServiceConfig>,
    /// Vouchers, for those of the above that want one.
    pub pdnd: Option<PdndConfig>,
    /// Other systems that hear what happens to cases.
    #[serde(default)]
    pub webhooks: Vec<WebhookConfig>,
}

/// `[server]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ServerConfig {
    /// Address and port; when the port is taken the next free one is used and said.
    pub listen: SocketAddr,
    /// The address clients know, when it is not the one listened on (behind an API manager).
    pub public_url: Option<WebAddress>,
    /// Addresses or networks of proxies in front whose `X-Forwarded-For` is believed.
    #[serde(deserialize_with = "networks")]
    pub trusted_proxies: Vec<IpNet>,
    /// Address and port for monitoring: `/metrics`, `/livez`, `/readyz`. Default: none.
    pub metrics_listen: Option<SocketAddr>,
    /// How the log is written.
    pub log: LogForm,
}

/// How the log is written, on standard error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LogForm {
    /// Lines for people.
    #[default]
    Text,
    /// One JSON object per line.
    Json,
}

impl Default for ServerConfig {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            public_url: None,
            metrics_listen: None,
            log: LogForm::default(),
            trusted_proxies: Vec::new(),
        }
    }
}

/// `[municipality]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MunicipalityConfig {
    /// As printed on notices.
    pub name: String,
    /// The creditor's.
    #[serde(deserialize_with = "parsed")]
    pub fiscal_code: CreditorCode,
    /// The municipality's choices where the law leaves one; absent ones take the documented default.
    #[serde(default)]
    pub settings: MunicipalitySettings,
}

/// `[sign_in]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignInConfig {
    /// Issuer of the gateway, exactly as in its tokens.
    pub issuer: WebAddress,
    /// Audience the gateway writes for this API.
    pub audience: String,
    /// Least level of assurance: `SpidL1`, `SpidL2` or `SpidL3`. Default: `SpidL2`.
    #[serde(default)]
    pub acr: Assurance,
}

/// `[officers]`.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OfficersConfig {
    /// Preavvisi that no registered handheld has signed are taken, too. Default: they are not.
    pub unsigned: bool,
}

/// `[notices]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticesConfig {
    /// Segregation code pagoPA gave to this system, 0 to 45.
    pub segregation: Segregation,
    /// First of the 13-digit numbers this system may use.
    pub first: u64,
    /// Days after which a number that a handheld leased and did not use is taken back. Default: 30.
    #[serde(default = "default_lease_days")]
    pub lease_days: u16,
}

/// `[pagopa]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PagopaConfig {
    /// Who holds the debts. Default: `gpd`.
    #[serde(default)]
    pub partner: Partner,
    /// Debt positions, without the path that begins with `/organizations` (GPD) or `/paCreatePosition` (ACA).
    pub debt_positions_url: WebAddress,
    /// Checkout, without `/carts`.
    pub checkout_url: WebAddress,
    /// Receipts, without the path that begins with `/payments`.
    pub receipts_url: WebAddress,
    /// Account that is credited.
    pub iban: Iban,
    /// File with the subscription key alone; relative to the settings file.
    #[serde(default)]
    pub subscription_key_file: Option<PathBuf>,
    /// The key itself: from the file or from the environment, never from the settings.
    #[serde(skip)]
    pub subscription_key: Secret,
    /// How often receipts are asked for.
    #[serde(default = "default_receipts_every")]
    pub receipts_every_seconds: u32,
    /// After so many days a receipt that cannot be read is given up: a person must look at it.
    #[serde(default = "default_receipts_given_up")]
    pub receipts_given_up_days: u16,
}

const fn default_receipts_given_up() -> u16 {
    30
}

/// What the payment platform is told debts by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Partner {
    /// GPD: several ways to pay one debt, each with its notice.
    #[default]
    Gpd,
    /// ACA, the archive of notices: one notice per debt, which asks what is owed today.
    Aca,
}

const fn default_lease_days() -> u16 {
    30
}

const fn default_receipts_every() -> u32 {
    60
}

/// Networks, or single addresses.
fn networks<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<IpNet>, D::Error> {
    let read = |text: String| {
        let single = || text.parse::<IpAddr>().map(IpNet::from);
        text.parse()
            .or_else(|_| single())
            .map_err(|_| serde::de::Error::custom("an address or a network as 10.0.0.0/8"))
    };
    Vec::<String>::deserialize(deserializer)?
        .into_iter()
        .map(read)
        .collect()
}

/// Reads a value through its `FromStr`, which says what is wrong with it.
fn parsed<'de, D: Deserializer<'de>, T: FromStr<Err: std::fmt::Display>>(
    deserializer: D,
) -> Result<T, D::Error> {
    String::deserialize(deserializer)?
        .parse()
        .map_err(serde::de::Error::custom)
}
