//! Telling the user something without being asked.

use notify_rust::Notification;

/// What a notification says. It may be read on a locked screen by anybody: no name, no plate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// First line.
    pub title: String,
    /// The rest.
    pub body: String,
}

/// Shows notifications.
pub trait Notifier: Send + Sync {
    /// Shows one and returns at once; `opened` is called if the user opens it. There is no error:
    /// a device without notifications is an ordinary one, and the fine stands in the list anyway.
    fn show(&self, notice: Notice, opened: Box<dyn FnOnce() + Send>);
}

/// The desktop's notifications.
#[derive(Clone, Copy, Debug, Default)]
pub struct DesktopNotifier;

impl Notifier for DesktopNotifier {
    fn show(&self, notice: Notice, opened: Box<dyn FnOnce() + Send>) {
        // A thread of its own: it waits until the user has dealt with the notification.
        let waiting = std::thread::Builder::new()
            .name("notice".into())
            .spawn(move || {
                let shown = Notification::new()
                    .appname("Targa")
                    .summary(&notice.title)
                    .body(&notice.body)
                    // The key says: a click on the notification itself. Some desktops show the words.
                    .action("default", &notice.title)
                    .show();
                if let Ok(handle) = shown {
                    wait(handle, opened);
                } else {
                    tracing::warn!("the system shows no notifications");
                }
            });
        if waiting.is_err() {
            tracing::warn!("no thread for a notification");
        }
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn wait(handle: notify_rust::NotificationHandle, opened: Box<dyn FnOnce() + Send>) {
    handle.wait_for_action(|action| {
        if action == "default" {
            opened();
        }
    });
}

/// Elsewhere the system does not say whether a notification was opened.
#[cfg(not(all(unix, not(target_os = "macos"))))]
fn wait<T>(_: T, _: Box<dyn FnOnce() + Send>) {}
