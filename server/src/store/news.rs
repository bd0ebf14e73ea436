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
        let mut listener = PgListener::connect(url.expose()).await?;
        listener.listen(CHANNEL).await?;
        Ok(Self(tokio::spawn(async move {
            loop {
                match listener.try_recv().await {
                    Ok(Some(news)) => {
                        if let Ok(person) = FiscalCode::parse(news.payload()) {
                            hub.tell(&person);
                        }
                    }
                    // The connection was lost and is there again: nobody knows what was said meanwhile.
                    Ok(None) => hub.tell_all(),
                    Err(error) => {
                        tracing::warn!(%error, "changes of other instances are not heard");
                        tokio::time::sleep(PAUSE).await;
                    }
                }
            }
        })))
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.0.abort();
    }
}
