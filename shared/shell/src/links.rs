//! Links that the system hands to the app, and the one instance they are handed to.

use std::future::pending;

use targa_contract::commands::DeepLink;
use tauri::{App, Context, Manager, Runtime, Url};
use tauri_plugin_deep_link::DeepLinkExt as _;
use tokio::sync::watch;

/// The name of the plugin in `tauri.conf.json`.
const PLUGIN: &str = "deep-link";

/// Whether this app has registered links of its own.
pub(crate) fn are_ours<R: Runtime>(context: &Context<R>) -> bool {
    context.config().plugins.0.contains_key(PLUGIN)
}

/// The place that was asked for last, until a page takes it: the first link comes before there is one.
pub(crate) struct Links(watch::Sender<Option<DeepLink>>);

impl Default for Links {
    fn default() -> Self {
        Self(watch::Sender::new(None))
    }
}

impl Links {
    /// What an address leads to; one that is not of the closed list leads to where that is said.
    fn ask_for(&self, address: &Url) {
        let link = DeepLink::read(address.as_str()).unwrap_or_else(DeepLink::nowhere);
        self.0.send_replace(Some(link));
    }

    /// Waits for the next; each is given once.
    pub(crate) async fn next(&self) -> DeepLink {
        let mut asked = self.0.subscribe();
        loop {
            let mut taken = None;
            self.0.send_if_modified(|link| {
                taken = link.take();
                false
            });
            if let Some(link) = taken {
                return link;
            }
            if asked.changed().await.is_err() {
                // Never: the sender is ours.
                pending::<()>().await;
            }
        }
    }
}

/// From now on links are heard; the one that this start brought is taken up.
pub(crate) fn hear<R: Runtime>(app: &App<R>) {
    let links = app.deep_link();
    for address in links.get_current().ok().flatten().unwrap_or_default() {
        app.state::<Links>().ask_for(&address);
    }
    let handle = app.handle().clone();
    links.on_open_url(move |event| {
        for address in event.urls() {
            handle.state::<Links>().ask_for(&address);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(links: &Links, address: &str) {
        links.ask_for(&address.parse().unwrap());
    }

    #[tokio::test]
    async fn the_last_link_is_kept_until_a_page_takes_it() {
        let links = Links::default();
        ask(&links, "targa://vehicles");
        ask(&links, "targa://points");
        assert_eq!(links.next().await.place(), "/points");
        // Taken is taken: what comes next is what is asked for next.
        let (next, ()) = tokio::join!(links.next(), async {
            tokio::task::yield_now().await;
            ask(&links, "targa://contacts");
        });
        assert_eq!(next.place(), "/contacts");
    }

    #[tokio::test]
    async fn what_is_not_on_the_list_is_said() {
        let links = Links::default();
        ask(&links, "targa://sign-out");
        assert_eq!(links.next().await, DeepLink::nowhere());
    }
}
