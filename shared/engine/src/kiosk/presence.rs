//! Knows before a user does whether look-ups can work.

use std::sync::{Arc, RwLock};
use std::time::Duration;

use targa_contract::api::Municipality;
use targa_contract::commands::Change;
use tokio::time::sleep;

use crate::api::Api;
use crate::link::Link;
use crate::sync::Backoff;

/// Between two questions to a server that answers.
const PULSE: Duration = Duration::from_secs(30);

/// Asks for the municipality again and again: the answer itself, and that there is one.
pub(super) async fn presence(api: Api, known: Arc<RwLock<Option<Municipality>>>, link: Arc<Link>) {
    let mut backoff = Backoff::default();
    loop {
        let wait = match api.municipality().await {
            Ok(heard) => {
                backoff.reset();
                if let Ok(mut known) = known.write()
                    && known.as_ref() != Some(&heard)
                {
                    *known = Some(heard);
                    link.tell(Change::Session);
                }
                PULSE
            }
            Err(_) => backoff.next().min(PULSE),
        };
        sleep(wait).await;
    }
}
