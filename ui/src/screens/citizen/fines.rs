//! My fines: the list, and beside it (on phones instead of it) the one that is open.

mod find;
mod link;

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{Connection, FineList, FineRow, ListFines};
use targa_domain::Date;

use self::find::Found;
pub(super) use self::link::{FineLink, WhatHappened};
use super::fine::FineScreen;
use super::sync::Syncing;
use crate::design::{EmptyState, IconName, PageTitle, ProblemNotice, Skeleton};
use crate::live::{Watch, use_query, use_texts};

/// List and detail.
#[component]
pub(super) fn Fines(open: Option<FineId>) -> Element {
    let texts = use_texts();
    let query = use_query(Watch::Fines, || ListFines {});
    rsx! {
        div { class: "panes", "data-open": open.is_some().then_some("true"),
            div { class: "pane-list",
                if open.is_some() {
                    h2 { class: "page-title", {texts.say("fines-title")} }
                } else {
                    PageTitle { id: "fines", {texts.say("fines-title")} }
                }
                match (query.latest(), query.problem()) {
                    (Some(list), _) => rsx! { FinesOf { list, open } },
                    (None, Some(problem)) => rsx! {
                        ProblemNotice {
                            id: "fines-problem",
                            problem,
                            on_retry: move |()| query.ask_again(),
                        }
                    },
                    (None, None) => rsx! { Skeleton { cards: 3 } },
                }
            }
            div { class: "pane-detail",
                match open {
                    Some(id) => rsx! { FineScreen { key: "{id}", id } },
                    None => rsx! { p { class: "pane-hint", {texts.say("fines-choose")} } },
                }
            }
        }
    }
}

/// Nothing is known yet: that there is no fine would be a guess. Cards to come while the office is
/// being asked; where it cannot be, the banner says what is the matter.
#[component]
pub(super) fn NotKnownYet(connection: Connection, cards: u8) -> Element {
    match connection {
        Connection::Unknown | Connection::Online => rsx! { Skeleton { cards } },
        Connection::ServerUnreachable { .. }
        | Connection::ProviderUnreachable { .. }
        | Connection::SessionExpired { .. } => rsx! {},
    }
}

/// The list: what is still open first.
#[component]
pub(super) fn FinesOf(list: FineList, open: Option<FineId>) -> Element {
    let texts = use_texts();
    if list.fines.is_empty() && !list.complete {
        return rsx! { NotKnownYet { connection: list.connection, cards: 3 } };
    }
    if list.fines.is_empty() {
        return rsx! {
            EmptyState {
                id: "no-fines",
                title: texts.say("fines-empty-title"),
                body: texts.say("fines-empty-body"),
                icon: IconName::Fines,
            }
        };
    }
    rsx! {
        if !list.complete {
            Syncing {}
        }
        Found { list, open }
    }
}

/// Fines that have something in common, under its name.
#[component]
pub(super) fn Part(
    words: String,
    fines: Vec<FineRow>,
    open: Option<FineId>,
    today: Date,
) -> Element {
    rsx! {
        if !fines.is_empty() {
            h2 { class: "section-title", "{words}" }
            ul { class: "fine-list",
                for fine in fines {
                    FineLink { key: "{fine.id}", open: open == Some(fine.id), fine, today }
                }
            }
        }
    }
}
