//! The desk: one sentence says how much and until when.

mod news;
mod waits;

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{
    CART_MOST, FineList, FineRow, ListFines, OwedView, PaymentUnderWay,
};

use self::news::News;
use self::waits::Waits;
use super::calendar::CalendarButton;
use super::fine::PayButton;
use super::fines::{FineLink, NotKnownYet, WhatHappened};
use super::sync::Syncing;
use crate::design::{
    ButtonKind, Card, DueSentence, EmptyState, IconName, LinkButton, PageTitle, ProblemNotice,
    Rich, Skeleton,
};
use crate::live::{Watch, use_query, use_texts};

/// Fines drawn below the most urgent one; the list has the others, and a way to look for one. A desk is the first
/// thing on the screen: a thousand rows would keep everybody waiting for the first.
const SHOWN: usize = 10;

/// The first screen.
#[component]
pub(super) fn Desk() -> Element {
    let texts = use_texts();
    let query = use_query(Watch::Fines, || ListFines {});
    rsx! {
        PageTitle { id: "desk", {texts.say("nav-desk")} }
        match (query.latest(), query.problem()) {
            (Some(list), _) => rsx! { DeskOf { list } },
            (None, Some(problem)) => rsx! {
                ProblemNotice { id: "desk-problem", problem, on_retry: move |()| query.ask_again() }
            },
            (None, None) => rsx! { Skeleton { cards: 2 } },
        }
    }
}

/// The desk with these fines.
#[component]
pub(super) fn DeskOf(list: FineList) -> Element {
    let texts = use_texts();
    let mut due: Vec<(FineRow, OwedView)> = list
        .fines
        .iter()
        .filter_map(|fine| fine.owed.map(|owed| (fine.clone(), owed)))
        .collect();
    // What gets dearer first comes first.
    due.sort_by_key(|(_, owed)| (owed.until.is_none(), owed.until));
    let total = list.owed_today.filter(|_| due.len() > 1);
    let count = due.len();
    let together: Vec<FineId> = due
        .iter()
        .filter(|(fine, _)| fine.state.payable())
        .map(|(fine, _)| fine.id)
        .take(CART_MOST)
        .collect();
    let under_way = |fines: &[FineId]| {
        let mut paying = list.paying.iter();
        paying.find(|one| fines.contains(&one.fine)).copied()
    };
    // Said once: above, if it is the first.
    let first_under_way = due.first().and_then(|(fine, _)| under_way(&[fine.id]));
    let cart_under_way = under_way(&together).filter(|_| first_under_way.is_none());
    let deadlines = due.iter().any(|(_, owed)| owed.until.is_some());
    let hidden = due.len().saturating_sub(1 + SHOWN);
    let mut due = due.into_iter().take(1 + SHOWN);
    let first = due.next();
    let settled: Vec<FineRow> = list
        .fines
        .iter()
        .filter(|fine| fine.owed.is_none())
        .take(2)
        .cloned()
        .collect();
    rsx! {
        if !list.complete {
            Syncing {}
        }
        match first {
            Some((fine, owed)) => rsx! {
                Most { under_way: first_under_way, fine, owed, today: list.today }
            },
            None if !list.complete => rsx! { NotKnownYet { connection: list.connection, cards: 2 } },
            None => rsx! {
                EmptyState {
                    id: "nothing-due",
                    title: texts.say("desk-empty-title"),
                    body: texts.say("desk-empty-body"),
                }
            },
        }
        News { list: list.clone() }
        Waits { list: list.clone() }
        if let Some(total) = total {
            h2 { id: "desk-total", class: "section-title",
                Rich {
                    text: "desk-total",
                    values: vec![("sum", texts.money(total)), ("count", count.to_string())],
                }
            }
        }
        if together.len() > 1 {
            div { class: "actions actions-before",
                PayButton {
                    id: "pay-all",
                    kind: ButtonKind::Secondary,
                    under_way: cart_under_way,
                    words: texts.text("desk-pay-all", &[("count", together.len().into())]),
                    fines: together,
                }
            }
        }
        ul { id: "desk-others", class: "fine-list",
            for (fine, _) in due {
                FineLink { key: "{fine.id}", fine, today: list.today, open: false }
            }
        }
        if hidden > 0 {
            div { class: "actions",
                LinkButton {
                    id: "desk-all",
                    to: "#/fines",
                    kind: ButtonKind::Secondary,
                    icon: IconName::Fines,
                    {texts.text("desk-all", &[("count", count.into())])}
                }
            }
        }
        if deadlines {
            div { class: "actions",
                CalendarButton {}
            }
        }
        if !settled.is_empty() {
            h2 { class: "section-title", {texts.say("desk-settled")} }
            ul { class: "fine-list",
                for fine in settled {
                    FineLink { key: "{fine.id}", fine, today: list.today, open: false }
                }
            }
        }
    }
}

/// The fine that gets dearer first, with the one thing to do.
#[component]
fn Most(
    fine: FineRow,
    owed: OwedView,
    under_way: Option<PaymentUnderWay>,
    today: targa_domain::Date,
) -> Element {
    let texts = use_texts();
    let id = fine.id;
    let payable = fine.state.payable();
    rsx! {
        Card { id: "most-urgent", strong: true,
            DueSentence { id: "due-sentence", owed, today }
            div { class: "most-what",
                WhatHappened { fine, today }
            }
            div { class: "actions",
                if payable {
                    PayButton { id: "pay", fines: vec![id], under_way }
                }
                LinkButton {
                    id: "what-then",
                    to: "#/fines/{id}",
                    kind: ButtonKind::Quiet,
                    icon: IconName::Clock,
                    {texts.say("desk-what-then")}
                }
            }
        }
    }
}
