//! The ports' other side: real platforms over HTTP.

mod coercive;
mod http;
mod io;
mod notifier;
mod pagopa;
mod pdnd;
mod protocol;
mod registry;
mod send;
mod service;

use std::sync::Arc;

use reqwest::Client;

use self::http::Links;
use self::pdnd::Pdnd;
use crate::clock::Clock;
use crate::config::Config;
use crate::ports::Platforms;

pub use self::http::http_client;

/// Every platform the settings name.
pub fn connect(config: &Config, http: Client, clock: &Clock) -> Platforms {
    let links = Links::new(&config.platforms, http, clock.clone());
    let pdnd = config.pdnd.clone();
    let pdnd = pdnd.map(|pdnd| Arc::new(Pdnd::new(pdnd, &links, clock.clone())));
    let pdnd = pdnd.as_ref();
    let pagopa = pagopa::connect(config, &links, clock.clone());
    let send = config.send.as_ref();
    let io = config.io.as_ref();
    let (notifier, registry) = (config.notifier.as_ref(), config.registry.as_ref());
    let (protocol, coercive) = (config.protocol.as_ref(), config.coercive.as_ref());
    Platforms {
        positions: pagopa.positions,
        checkout: pagopa.checkout,
        receipts: pagopa.receipts,
        send: send.map(|send| send::connect(config, send, &links, pdnd, clock.clone())),
        io: io.map(|io| io::connect(config, io, &links)),
        notifier: notifier.map(|service| notifier::connect(service, &links, pdnd)),
        registry: registry.map(|service| registry::connect(service, &links, pdnd)),
        protocol: protocol.map(|service| protocol::connect(service, &links, pdnd)),
        coercive: coercive.map(|service| coercive::connect(service, &links, pdnd)),
    }
}
