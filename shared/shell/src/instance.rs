//! One instance of the app for each of its data folders: a second start hands over what it was asked for, and ends.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_single_instance::Builder;

use crate::closing::Underway;

/// The plugin that finds the instance which is there already, and gives it the arguments.
pub(crate) fn one<R: Runtime>(identifier: &str, data: &Path) -> TauriPlugin<R> {
    Builder::new()
        .dbus_id(name(identifier, data))
        .callback(|app, _, _| come_to_front(app))
        .build()
}

/// Shows the window, wherever it was put.
pub(crate) fn come_to_front<R: Runtime>(app: &AppHandle<R>) {
    app.state::<Underway>().stay();
    for window in app.webview_windows().into_values() {
        let shown = window
            .unminimize()
            .and_then(|()| window.show())
            .and_then(|()| window.set_focus());
        if let Err(error) = shown {
            tracing::warn!(%error, "the window could not be brought to the front");
        }
    }
}

/// Two installations that keep their data apart are two apps.
fn name(identifier: &str, data: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    std::path::absolute(data)
        .unwrap_or_else(|_| data.to_owned())
        .hash(&mut hasher);
    format!("{identifier}.at{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_data_folder_has_an_instance_of_its_own() {
        let here = name("it.targa.citizen", Path::new("/home/a/.local/share/x"));
        assert_eq!(
            here,
            name("it.targa.citizen", Path::new("/home/a/.local/share/x/"))
        );
        assert_ne!(here, name("it.targa.citizen", Path::new("/home/b")));
        assert_ne!(
            here,
            name("it.targa.kiosk", Path::new("/home/a/.local/share/x"))
        );
        // What D-Bus takes as a name.
        assert!(here.split('.').all(|part| {
            part.starts_with(|c: char| c.is_ascii_alphabetic())
                && part.chars().all(|c| c.is_ascii_alphanumeric())
        }));
    }
}
