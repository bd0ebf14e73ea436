use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;
use targa_contract::Problem;
use targa_contract::commands::{Change, Envelope};
use tauri::async_runtime::JoinHandle;
use tokio::sync::{OnceCell, broadcast};

use crate::{Audience, Start};

type Soon<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
type Opened = Result<Arc<dyn Engine>, Problem>;

/// An audience's engine without its type: Tauri's commands are not generic.
pub(crate) trait Engine: Send + Sync {
    fn answer(&self, request: Envelope) -> Soon<'_, Result<Value, Problem>>;
    fn listen(&self) -> broadcast::Receiver<Change>;
}

impl<A: Audience> Engine for A {
    fn answer(&self, request: Envelope) -> Soon<'_, Result<Value, Problem>> {
        Box::pin(self.dispatch(request))
    }

    fn listen(&self) -> broadcast::Receiver<Change> {
        self.changes()
    }
}

/// The way to the engine. The window does not wait for it: the first command opens it, and one that finds it
/// closed for a reason that may pass (a locked keyring) tries again.
pub(crate) struct Door {
    engine: OnceCell<Arc<dyn Engine>>,
    open: Box<dyn Fn() -> Soon<'static, Opened> + Send + Sync>,
    listener: Mutex<Option<JoinHandle<()>>>,
}

impl Door {
    pub(crate) fn to<A: Audience>(start: Start) -> Self {
        Self {
            engine: OnceCell::new(),
            open: Box::new(move || {
                let start = start.clone();
                Box::pin(async move {
                    let engine: Arc<dyn Engine> = Arc::new(A::open(start).await?);
                    Ok(engine)
                })
            }),
            listener: Mutex::new(None),
        }
    }

    pub(crate) async fn engine(&self) -> Opened {
        self.engine.get_or_try_init(&self.open).await.cloned()
    }

    /// One listener at a time: a page that was loaded again takes the place of the one before.
    pub(crate) fn replace_listener(&self, listener: JoinHandle<()>) {
        let mut current = self.listener.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(previous) = current.replace(listener) {
            previous.abort();
        }
    }
}
