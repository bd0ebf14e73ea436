//! Changes made by other instances, heard through PostgreSQL itself.

use std::time::Duration;

use sqlx::postgres::PgListener;
use targa_domain::FiscalCode;
use tokio::task::JoinHandle;

use super::StoreError;
use crate::config::PostgresUrl;
use crate::events::Hub;

/// The channel every instance listens on; a message is the fiscal code of whoever is to hear.
pub(super) const CHANNEL: &str = "targa_changes";
/// Pause before listening again after the database was away.
const PAUSE: Duration = Duration::from_secs(1);

/// A task that passes on what PostgreSQL tells; ends when it is dropped.
#[derive(Debug)]
pub(super) struct Listening(JoinHandle<()>);

impl Listening {
    pub(super) async fn start(url: &PostgresUrl, hub: Hub) -> Result<Self, StoreError> {
        let mut listener = listen(url).await?;
        let url = url.clone();
        Ok(Self(tokio::spawn(async move {
            loop {
                if let Ok(Some(news)) = listener.try_recv().await {
                    if let Ok(person) = FiscalCode::parse(news.payload()) {
                        hub.tell(&person);
                    }
                } else {
                    tracing::warn!("changes of other instances are not heard");
                    listener = listen_again(&url).await;
                    // Nobody knows what was said meanwhile.
                    hub.tell_all();
                }
            }
        })))
    }
}

async fn listen(url: &PostgresUrl) -> Result<PgListener, sqlx::Error> {
    let mut listener = PgListener::connect(url.expose()).await?;
    // By itself it would not say whether and when it listens again.
    listener.eager_reconnect(false);
    listener.listen(CHANNEL).await?;
    Ok(listener)
}

async fn listen_again(url: &PostgresUrl) -> PgListener {
    loop {
        tokio::time::sleep(PAUSE).await;
        if let Ok(listener) = listen(url).await {
            tracing::info!("changes of other instances are heard again");
            return listener;
        }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.0.abort();
    }
}
