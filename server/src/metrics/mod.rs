//! What a monitoring system reads: Prometheus' text, on a listener of its own. Labels are patterns and codes,
//! never an address, a plate or a person.

mod gauges;
mod platforms;
mod requests;

use std::sync::{Mutex, PoisonError};

use prometheus_client::registry::Registry;

pub(crate) use platforms::{Circuit, called, circuit};
pub(crate) use requests::count;

use self::gauges::Gauges;
use self::requests::Requests;
use crate::app::App;

/// Everything this server counts.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    requests: Requests,
    /// Set anew at each reading: one reader at a time.
    gauges: tokio::sync::Mutex<Gauges>,
    /// Why the last reading lacks something.
    blind: Mutex<bool>,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("targa");
        let requests = Requests::registered(&mut registry);
        let gauges = Gauges::registered(&mut registry);
        platforms::register(&mut registry);
        Self {
            registry,
            requests,
            gauges: tokio::sync::Mutex::new(gauges),
            blind: Mutex::new(false),
        }
    }
}

impl Metrics {
    /// The text of a reading. What lies in the database is left as it was when that does not answer.
    pub(crate) async fn read(&self, app: &App) -> Result<String, std::fmt::Error> {
        let gauges = self.gauges.lock().await;
        let read = gauges.read(app).await;
        let mut blind = self.blind.lock().unwrap_or_else(PoisonError::into_inner);
        // Said when it begins, not at every reading.
        if let (Err(error), false) = (&read, *blind) {
            tracing::warn!(%error, "the store's metrics cannot be read");
        }
        *blind = read.is_err();
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &self.registry)?;
        Ok(text)
    }
}
