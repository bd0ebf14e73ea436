use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::Value;
use targa_contract::Problem;
use targa_contract::commands::{Change, Envelope};
use tauri::async_runtime::JoinHandle;
use tokio::sync::{OnceCell, broadcast};
use tokio::time::timeout;

use crate::{Audience, Start};

type Soon<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
type Opened = Result<Arc<dyn Engine>, Problem>;

/// An audience's engine without its type: Tauri's commands are not generic.
pub(crate) trait Engine: Send + Sync {
    fn answer(&self, request: Envelope) -> Soon<'_, Result<Value, Problem>>;
    fn listen(&self) -> broadcast::Receiver<Change>;
    fn seen(&self, in_front: bool) -> Soon<'_, bool>;
    fn close(&self) -> Soon<'_, ()>;
}

impl<A: Audience> Engine for A {
    fn answer(&self, request: Envelope) -> Soon<'_, Result<Value, Problem>> {
        Box::pin(self.dispatch(request))
    }

    fn listen(&self) -> broadcast::Receiver<Change> {
        self.changes()
    }

    fn seen(&self, in_front: bool) -> Soon<'_, bool> {
        Box::pin(Audience::seen(self, in_front))
    }

    fn close(&self) -> Soon<'_, ()> {
        Box::pin(self.stop())
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

    /// The engine, if a command has opened it.
    pub(crate) fn opened(&self) -> Option<Arc<dyn Engine>> {
        self.engine.get().cloned()
    }

    /// Lets a running engine end in order; one that was never opened has nothing to end.
    pub(crate) async fn close(&self, patience: Duration) {
        if let Some(engine) = self.opened() {
            // What a user was told is done is on disk already: an engine that hangs is left behind.
            let _ = timeout(patience, engine.close()).await;
        }
    }

    /// One listener at a time: a page that was loaded again takes the place of the one before.
    pub(crate) fn replace_listener(&self, listener: JoinHandle<()>) {
        let mut current = self.listener.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(previous) = current.replace(listener) {
            previous.abort();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::pending;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use targa_contract::ProblemCode;

    use super::*;

    static OPENED: AtomicUsize = AtomicUsize::new(0);

    /// Its keyring is locked the first time.
    struct Late;

    impl Audience for Late {
        async fn open(_: Start) -> Result<Self, Problem> {
            match OPENED.fetch_add(1, Ordering::Relaxed) {
                0 => Err(ProblemCode::KeyringLocked.into()),
                _ => Ok(Self),
            }
        }

        async fn dispatch(&self, request: Envelope) -> Result<Value, Problem> {
            Ok(request.command.into())
        }

        fn changes(&self) -> broadcast::Receiver<Change> {
            broadcast::Sender::new(1).subscribe()
        }

        async fn stop(&self) {
            pending::<()>().await;
        }
    }

    fn door() -> Door {
        Door::to::<Late>(Start::of_tests())
    }

    #[tokio::test]
    async fn a_closed_engine_is_tried_again_and_an_open_one_kept() {
        let door = door();
        let problem = door.engine().await.err().unwrap();
        assert_eq!(problem.code, ProblemCode::KeyringLocked);
        for _ in 0..2 {
            let request = serde_json::from_str(r#"{"command":"session"}"#).unwrap();
            let reply = door.engine().await.unwrap().answer(request).await;
            assert_eq!(reply.unwrap(), "session");
        }
        assert_eq!(OPENED.load(Ordering::Relaxed), 2);
        // Its engine never ends by itself: the test would hang.
        door.close(Duration::from_millis(1)).await;
    }

    #[tokio::test]
    async fn a_new_listener_ends_the_one_before() {
        let door = door();
        let (alive, dropped) = tokio::sync::oneshot::channel::<()>();
        door.replace_listener(tauri::async_runtime::spawn(async move {
            let _alive = alive;
            pending::<()>().await;
        }));
        door.replace_listener(tauri::async_runtime::spawn(pending()));
        assert!(dropped.await.is_err());
    }
}
