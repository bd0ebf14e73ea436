//! The first download, when it is long: how far it is, and a way to stop it.

use dioxus::prelude::*;
use targa_contract::commands::{Refresh, StopSync, SyncProgress};

use crate::design::{Banner, Button, ButtonKind, IconName};
use crate::live::{Watch, use_action, use_query, use_texts};

/// Nothing while there is nothing to wait for; each page that comes changes the count.
#[component]
pub(super) fn Syncing() -> Element {
    let texts = use_texts();
    let progress = use_query(Watch::Fines, || SyncProgress {});
    let stopping = use_action::<StopSync>();
    let going_on = use_action::<Refresh>();
    let Some(view) = progress.latest() else {
        return rsx! {};
    };
    let count = [(
        "count",
        i64::try_from(view.received).unwrap_or(i64::MAX).into(),
    )];
    if view.stopped {
        return rsx! {
            Banner { id: "sync-stopped", icon: IconName::Clock,
                p { {texts.text("sync-stopped", &count)} }
                Button {
                    id: "sync-go-on",
                    kind: ButtonKind::Secondary,
                    busy: going_on.busy(),
                    onclick: move |()| going_on.run(Refresh {}),
                    {texts.say("sync-go-on")}
                }
            }
        };
    }
    rsx! {
        if view.running && view.received > 0 {
            Banner { id: "sync-running", icon: IconName::Clock,
                p { {texts.text("sync-running", &count)} }
                Button {
                    id: "sync-stop",
                    kind: ButtonKind::Secondary,
                    busy: stopping.busy(),
                    onclick: move |()| stopping.run(StopSync {}),
                    {texts.say("sync-stop")}
                }
            }
        }
    }
}
