use serde_json::Value;
use targa_contract::commands::{Change, Envelope};
use targa_contract::{Problem, ProblemCode};
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager as _, State, async_runtime};
use tokio::sync::broadcast::{Receiver, error::RecvError};

use crate::closing::Underway;
use crate::door::Door;
use crate::links::Links;

/// Every command of the screens: `invoke("dispatch", { request: { command, args } })`.
#[tauri::command]
pub(crate) async fn dispatch(
    door: State<'_, Door>,
    underway: State<'_, Underway>,
    request: Value,
) -> Result<Value, Problem> {
    let _answering = underway.begin();
    // Read here and not by Tauri, whose own error is a text that the screens could not translate.
    let request: Envelope =
        serde_json::from_value(request).map_err(|_| ProblemCode::MalformedBody)?;
    door.engine().await?.answer(request).await
}

/// What the screens are told without asking: `invoke("subscribe", { onChange: channel })`. Fails with the
/// problem that keeps the engine closed, if one does.
#[tauri::command]
pub(crate) async fn subscribe(
    app: AppHandle,
    door: State<'_, Door>,
    on_change: Channel<Change>,
) -> Result<(), Problem> {
    let changes = door.engine().await?.listen();
    door.replace_listener(async_runtime::spawn(forward(app, changes, on_change)));
    Ok(())
}

async fn forward(app: AppHandle, mut changes: Receiver<Change>, screen: Channel<Change>) {
    let links = app.state::<Links>();
    loop {
        let change = tokio::select! {
            link = links.next() => Ok(Change::Open { link }),
            change = changes.recv() => change,
        };
        let heard = match change {
            Ok(change) => vec![change],
            // Some were missed: let the screens ask for everything again.
            Err(RecvError::Lagged(_)) => vec![Change::Session, Change::Fines],
            Err(RecvError::Closed) => return,
        };
        for change in heard {
            #[cfg(not(any(target_os = "android", target_os = "ios")))]
            if matches!(change, Change::Open { .. }) {
                crate::instance::come_to_front(&app);
            }
            if screen.send(change).is_err() {
                return;
            }
        }
    }
}
