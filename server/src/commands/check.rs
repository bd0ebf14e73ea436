//! `targa-server check`

use std::io::Write;
use std::time::Duration;

use jiff::civil::Date;
use reqwest::Client;
use serde::Deserialize;

use super::{CommandError, Ended};
use crate::adapters::{connect, http_client};
use crate::clock::{Clock, SystemInstants};
use crate::config::{Config, ServiceConfig, WebAddress};
use crate::store::Store;

/// Whoever takes longer to say anything does not serve people in time.
const PATIENCE: Duration = Duration::from_secs(10);

/// The settings were read and hold, or we would not be here. Online: asks everything they name.
pub(super) async fn check(
    config: &Config,
    online: bool,
    out: &mut (dyn Write + Send),
) -> Result<Ended, CommandError> {
    writeln!(out, "the settings hold")?;
    if !online {
        return Ok(Ended::Well);
    }
    let mut ended = Ended::Well;
    for (setting, found) in ask_all(config).await? {
        match found {
            Ok(()) => writeln!(out, "{setting}: answers")?,
            Err(why) => {
                writeln!(out, "{setting}: {why}")?;
                ended = Ended::WithFindings;
            }
        }
    }
    Ok(ended)
}

type Found = (&'static str, Result<(), String>);

async fn ask_all(config: &Config) -> Result<Vec<Found>, CommandError> {
    let build = |error: &dyn std::fmt::Display| CommandError::Build(error.to_string());
    let http = http_client(&config.platforms).map_err(|error| build(&error))?;
    let clock = Clock::new(SystemInstants).map_err(|error| build(&error))?;
    let mut found = vec![
        ("store", database(config).await),
        (
            "sign_in.issuer",
            issuer(&http, &config.sign_in.issuer).await,
        ),
    ];
    for (setting, address) in [
        (
            "pagopa.debt_positions_url",
            &config.pagopa.debt_positions_url,
        ),
        ("pagopa.checkout_url", &config.pagopa.checkout_url),
    ] {
        found.push((setting, reachable(&http, address).await));
    }
    for (setting, address) in services(config) {
        found.push((setting, reachable(&http, address).await));
    }
    let today = clock.today();
    found.push((
        "pagopa.receipts_url",
        receipts(config, http, clock, today).await,
    ));
    Ok(found)
}

/// Those that a municipality may do without.
fn services<'a>(config: &'a Config) -> impl Iterator<Item = (&'static str, &'a WebAddress)> {
    let service = |service: Option<&'a ServiceConfig>| service.map(|service| &service.url);
    [
        ("send.url", config.send.as_ref().map(|send| &send.url)),
        ("io.url", config.io.as_ref().map(|io| &io.url)),
        ("notifier.url", service(config.notifier.as_ref())),
        ("registry.url", service(config.registry.as_ref())),
        ("protocol.url", service(config.protocol.as_ref())),
        ("coercive.url", service(config.coercive.as_ref())),
        (
            "pdnd.token_url",
            config.pdnd.as_ref().map(|pdnd| &pdnd.token_url),
        ),
    ]
    .into_iter()
    .filter_map(|(setting, address)| Some((setting, address?)))
}

/// Without changing anything in it.
async fn database(config: &Config) -> Result<(), String> {
    match tokio::time::timeout(PATIENCE, Store::probe(&config.store)).await {
        Ok(probed) => probed.map_err(|error| error.to_string()),
        Err(_) => Err("no answer in time".to_owned()),
    }
}

/// The gateway must know itself by the very name that its tokens will carry.
async fn issuer(http: &Client, address: &WebAddress) -> Result<(), String> {
    #[derive(Deserialize)]
    struct Discovery {
        issuer: String,
    }
    let document = address.join("/.well-known/openid-configuration");
    let answer = http
        .get(document)
        .send()
        .await
        .map_err(|error| why(&error))?;
    if !answer.status().is_success() {
        return Err(format!("discovery answers {}", answer.status()));
    }
    let discovery: Discovery = answer
        .json()
        .await
        .map_err(|_| "discovery is not what OpenID Connect says".to_owned())?;
    if discovery.issuer.trim_end_matches('/') == address.as_str() {
        Ok(())
    } else {
        Err(format!("the gateway calls itself {}", discovery.issuer))
    }
}

/// Any answer will do: what is asked needs a position or a cart that there is none of.
async fn reachable(http: &Client, address: &WebAddress) -> Result<(), String> {
    let answer = http.get(address.as_str()).send().await;
    let answer = answer.map_err(|error| why(&error))?;
    if answer.status().is_server_error() {
        return Err(format!("answers {}", answer.status()));
    }
    Ok(())
}

/// A real question, which shows whether the key is good, too.
async fn receipts(config: &Config, http: Client, clock: Clock, today: Date) -> Result<(), String> {
    let platforms = connect(config, http, &clock);
    let listed = platforms.receipts.since(today).await;
    listed.map(drop).map_err(|error| error.to_string())
}

fn why(error: &reqwest::Error) -> String {
    let kind = if error.is_timeout() {
        "no answer in time"
    } else if error.is_connect() {
        "no connection"
    } else {
        "broken off"
    };
    kind.to_owned()
}
