//! From the app's start to its stop.

use std::sync::Arc;

use targa_contract::Problem;
use targa_contract::commands::Change;
use tokio::sync::broadcast;

use super::{Post, Sessions};
use crate::client::Client;
use crate::config::EngineConfig;
use crate::ports::Ports;

impl<P: Post> Sessions<P> {
    /// Starts: whoever was signed in is here again, without asking the network, and their work goes
    /// on. A keyring that does not answer is no reason not to start; `session` says so and asks
    /// again.
    pub(crate) fn start(config: EngineConfig, ports: Ports) -> Result<Arc<Self>, Problem> {
        let sessions = Arc::new(Self::new(Client::new(config, ports)?));
        // On the side: a locked keyring may ask its user, and the window must not wait for that.
        let restored = Arc::clone(&sessions);
        tokio::spawn(async move {
            if let Err(problem) = restored.current().await {
                tracing::warn!(%problem, "the session cannot be restored yet");
            }
        });
        Ok(sessions)
    }

    /// What screens should ask again for, from now on.
    pub(crate) fn changes(&self) -> broadcast::Receiver<Change> {
        self.client.link.changes()
    }
}
