//! `GET /v1/events`

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::response::Sse;
use axum::response::sse::{Event as ServerSent, KeepAlive};
use futures_util::{Stream, StreamExt};
use targa_contract::api::Event;
use tokio_stream::wrappers::WatchStream;

use crate::app::App;
use crate::auth::Caller;

/// Clients give a stream up after three of these in silence.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

pub(crate) async fn get(
    State(app): State<App>,
    caller: Caller,
) -> Sse<impl Stream<Item = Result<ServerSent, Infallible>>> {
    // The stream ends with the token: whoever listens on has to show a new one.
    let expiry = tokio::time::sleep(caller.valid_for);
    let stop = app.stop.clone();
    let end = async move {
        tokio::select! {
            () = expiry => {}
            () = stop.cancelled() => {}
        }
    };
    // Begins with one event: what changed between the last delta and this connection is not missed.
    let news = WatchStream::new(app.store.hub().listen(&caller.fiscal_code));
    let events = news.map(|_| Ok(changed())).take_until(Box::pin(end));
    Sse::new(events).keep_alive(KeepAlive::new().interval(SIGN_OF_LIFE))
}

fn changed() -> ServerSent {
    let event = ServerSent::default().event("changed");
    // A unit variant always serialises; without it the event's name alone says the same.
    match serde_json::to_string(&Event::Changed) {
        Ok(json) => event.data(json),
        Err(_) => event,
    }
}
