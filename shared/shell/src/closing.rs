//! A window that is closed waits, unseen, until what was typed last is with the engine, and the engine done with it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tauri::{Manager as _, Runtime, Window, WindowEvent, async_runtime};
use tokio::sync::watch;
use tokio::time::timeout;

/// How long a command that does not end may keep the app from ending.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long a keystroke may take from the window to the engine, and the next one that waited for its answer.
const STILL: Duration = Duration::from_millis(200);

/// How many commands of the screens are being answered, and whether the window was closed.
#[derive(Default)]
pub(crate) struct Underway {
    commands: watch::Sender<usize>,
    closing: AtomicBool,
}

/// A command that is being answered, as long as this lives.
pub(crate) struct Answering<'a>(&'a watch::Sender<usize>);

impl Drop for Answering<'_> {
    fn drop(&mut self) {
        self.0.send_modify(|commands| *commands -= 1);
    }
}

impl Underway {
    pub(crate) fn begin(&self) -> Answering<'_> {
        self.commands.send_modify(|commands| *commands += 1);
        Answering(&self.commands)
    }

    /// Somebody wants the window back before it is gone.
    #[cfg(not(any(target_os = "android", target_os = "ios")))]
    pub(crate) fn stay(&self) {
        self.closing.store(false, Ordering::Relaxed);
    }

    /// Waits until nothing has been asked for a while and nothing is being answered. True if the window is still to
    /// go then, and nobody else takes it away.
    async fn may_go(&self) -> bool {
        // One that hangs is left behind.
        let _ = timeout(PATIENCE, self.rests()).await;
        self.closing.swap(false, Ordering::Relaxed)
    }

    async fn rests(&self) {
        let mut commands = self.commands.subscribe();
        loop {
            let patience = match *commands.borrow_and_update() {
                0 => STILL,
                _ => PATIENCE,
            };
            if timeout(patience, commands.changed()).await.is_err() {
                return;
            }
        }
    }
}

/// A window's event: who closes it sees it go at once.
pub(crate) fn heard<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    api.prevent_close();
    window
        .state::<Underway>()
        .closing
        .store(true, Ordering::Relaxed);
    if let Err(error) = window.hide() {
        tracing::warn!(%error, "the window stays until all is done");
    }
    let window = window.clone();
    async_runtime::spawn(async move {
        if window.state::<Underway>().may_go().await
            && let Err(error) = window.destroy()
        {
            tracing::error!(%error, "the window did not close");
            window.app_handle().exit(1);
        }
    });
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tokio::time::sleep;

    use super::*;

    async fn closed(underway: &Arc<Underway>) -> tokio::task::JoinHandle<bool> {
        underway.closing.store(true, Ordering::Relaxed);
        let waiting = tokio::spawn({
            let underway = underway.clone();
            async move { underway.may_go().await }
        });
        while underway.commands.receiver_count() == 0 {
            tokio::task::yield_now().await;
        }
        waiting
    }

    #[tokio::test(start_paused = true)]
    async fn the_window_goes_once_the_last_command_is_answered() {
        let underway = Arc::new(Underway::default());
        let first = underway.begin();
        let waiting = closed(&underway).await;
        sleep(STILL * 2).await;
        drop(first);
        // The next stroke waited for the answer to the one before.
        sleep(STILL / 2).await;
        let next = underway.begin();
        sleep(STILL * 2).await;
        assert!(!waiting.is_finished());
        drop(next);
        assert!(waiting.await.unwrap());
    }

    #[tokio::test(start_paused = true)]
    async fn a_command_that_never_ends_is_left_behind() {
        let underway = Arc::new(Underway::default());
        let _hangs = underway.begin();
        assert!(closed(&underway).await.await.unwrap());
    }

    #[tokio::test(start_paused = true)]
    async fn who_wants_the_window_back_keeps_it() {
        let underway = Arc::new(Underway::default());
        let waiting = closed(&underway).await;
        underway.stay();
        assert!(!waiting.await.unwrap());
        assert!(closed(&underway).await.await.unwrap());
    }
}
