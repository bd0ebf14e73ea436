use std::env;
use std::path::Path;

use tauri::{App, Runtime, WebviewWindowBuilder};

use crate::origin;

/// Opens the app's one window as `tauri.conf.json` describes it, with the policy that every audience shares:
/// it shows the app's own pages, opens no other window and downloads nothing. What belongs in a browser
/// (sign-in, checkout) goes to the system's.
pub(crate) fn open<R: Runtime>(app: &App<R>, data: &Path) -> tauri::Result<()> {
    let config = app
        .config()
        .app
        .windows
        .first()
        .ok_or(tauri::Error::WindowNotFound)?;
    let window = WebviewWindowBuilder::from_config(app, config)?
        .incognito(config.incognito && !is_driven())
        .on_navigation(origin::is_ours)
        .on_download(|_, _| false)
        .data_directory(data.join("webview"));
    // Phones have no second window to open.
    #[cfg(not(any(target_os = "android", target_os = "ios")))]
    let window = window.on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny);
    window.build().map(drop)
}

/// Whether a test drives the app by WebDriver, which cannot see an incognito window of WebKitGTK. Never in a
/// release build: there the kiosk forgets, whatever its environment says.
fn is_driven() -> bool {
    cfg!(debug_assertions)
        && env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|driven| driven == "true")
}
