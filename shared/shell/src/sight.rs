use tauri::{AppHandle, Manager, Runtime, Window, WindowEvent};
use tokio::sync::watch;

use crate::door::Door;

/// Whether somebody looks at the app. Windows come and go faster than an engine answers: only the last word
/// counts, and it is the last that is told.
pub(crate) struct Sight(watch::Sender<bool>);

impl Default for Sight {
    fn default() -> Self {
        Self(watch::Sender::new(true))
    }
}

impl Sight {
    fn tell(&self, in_front: bool) {
        self.0.send_replace(in_front);
    }

    /// Tells the engine from now on, and hides the window's content when that is wanted.
    async fn follow(&self, door: &Door, hide: impl Fn(bool)) {
        let mut sight = self.0.subscribe();
        while sight.changed().await.is_ok() {
            let in_front = *sight.borrow_and_update();
            if let Some(engine) = door.opened() {
                hide(engine.seen(in_front).await);
            }
        }
    }
}

/// A window's event.
pub(crate) fn heard<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    if let Some(in_front) = in_front(event) {
        window.state::<Sight>().tell(in_front);
    }
}

/// Runs until the app ends.
pub(crate) async fn watch<R: Runtime>(app: AppHandle<R>) {
    let hide = |hides| {
        for window in app.webview_windows().into_values() {
            // Windows and macOS leave the content out of previews and pictures then; elsewhere nothing happens.
            if let Err(error) = window.set_content_protected(hides) {
                tracing::warn!(%error, "the window's content cannot be hidden");
            }
        }
    };
    let (sight, door) = (app.state::<Sight>(), app.state::<Door>());
    sight.follow(&door, hide).await;
}

/// Whether the app is in front after this; none if it says nothing about that. A desktop's window that has lost
/// the focus may still be seen, but whoever sees it may be somebody else.
fn in_front(event: &WindowEvent) -> Option<bool> {
    match event {
        WindowEvent::Focused(in_front) => Some(*in_front),
        #[cfg(any(target_os = "android", target_os = "ios"))]
        WindowEvent::Suspended => Some(false),
        #[cfg(any(target_os = "android", target_os = "ios"))]
        WindowEvent::Resumed => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use serde_json::Value;
    use targa_contract::Problem;
    use targa_contract::commands::{Change, Envelope};
    use tauri::PhysicalPosition;
    use tokio::sync::broadcast;

    use super::*;
    use crate::Audience;
    use crate::audience::Start;

    /// Has something to hide whenever nobody looks.
    struct Shy;

    impl Audience for Shy {
        async fn open(_: Start) -> Result<Self, Problem> {
            Ok(Self)
        }

        async fn dispatch(&self, request: Envelope) -> Result<Value, Problem> {
            Ok(request.command.into())
        }

        async fn seen(&self, in_front: bool) -> bool {
            !in_front
        }

        fn changes(&self) -> broadcast::Receiver<Change> {
            broadcast::Sender::new(1).subscribe()
        }

        async fn stop(&self) {}
    }

    #[tokio::test]
    async fn the_last_word_is_told_and_the_content_hidden() {
        let door = Arc::new(Door::to::<Shy>(Start::of_tests()));
        let sight = Arc::new(Sight::default());
        let hidden = Arc::new(Mutex::new(Vec::new()));
        let following = tokio::spawn({
            let (sight, door, hidden) = (sight.clone(), door.clone(), hidden.clone());
            async move {
                sight
                    .follow(&door, |hides| hidden.lock().unwrap().push(hides))
                    .await;
            }
        });
        let told = async |hides: &[bool]| {
            while *hidden.lock().unwrap() != hides {
                tokio::task::yield_now().await;
            }
        };
        while sight.0.receiver_count() == 0 {
            tokio::task::yield_now().await;
        }
        // An engine that is not open has nobody's things on the screen.
        sight.tell(false);
        tokio::task::yield_now().await;
        door.engine().await.unwrap();
        sight.tell(true);
        told(&[false]).await;
        sight.tell(false);
        told(&[false, true]).await;
        // Away and back before anybody could be told: what is true is told.
        sight.tell(true);
        sight.tell(false);
        sight.tell(true);
        told(&[false, true, false]).await;
        following.abort();
    }

    #[test]
    fn a_window_without_focus_is_in_the_background() {
        assert_eq!(in_front(&WindowEvent::Focused(true)), Some(true));
        assert_eq!(in_front(&WindowEvent::Focused(false)), Some(false));
        let moved = WindowEvent::Moved(PhysicalPosition::new(1, 1));
        assert_eq!(in_front(&moved), None);
    }
}
