//! The event stream: it only says that there is something to fetch.

use std::pin::Pin;

use eventsource_stream::Eventsource;
use futures_util::{Stream, StreamExt};
use targa_contract::Problem;
use targa_contract::api::path;

use super::SignedApi;

/// An open event stream.
pub(crate) struct EventFeed(Pin<Box<dyn Stream<Item = ()> + Send>>);

impl EventFeed {
    /// Waits for the server to say that something changed; none when the stream has ended.
    pub(crate) async fn changed(&mut self) -> Option<()> {
        self.0.next().await
    }
}

impl SignedApi {
    /// Opens the event stream.
    pub(crate) async fn events(&self) -> Result<EventFeed, Problem> {
        let open = || {
            self.api
                .stream(path::EVENTS)
                .header("accept", "text/event-stream")
        };
        let events = self.open(open).await?.bytes_stream().eventsource();
        // A stream that is cut or does not read has ended: the next one is caught up by a delta.
        let changed = events
            .take_while(|event| std::future::ready(event.is_ok()))
            .filter_map(|event| std::future::ready(event.ok()))
            .filter(|event| std::future::ready(event.event == "changed"))
            .map(drop);
        Ok(EventFeed(Box::pin(changed)))
    }
}
