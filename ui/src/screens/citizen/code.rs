//! The code as large as the window, for a counter or a second phone.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{FineView, OpenFine};

use crate::design::{
    ButtonKind, DueSentence, IconName, LinkButton, PageTitle, ProblemNotice, QrCode, Skeleton,
};
use crate::live::{Watch, use_query, use_texts};

/// The code of one fine, followed as it changes: once paid there is none to show.
#[component]
pub(super) fn CodeScreen(id: FineId) -> Element {
    let texts = use_texts();
    let query = use_query(Watch::Fines, move || OpenFine { id });
    rsx! {
        LinkButton {
            id: "back-to-fine",
            to: "#/fines/{id}",
            kind: ButtonKind::Quiet,
            icon: IconName::Back,
            {texts.say("receipt-back")}
        }
        match (query.latest(), query.problem()) {
            (Some(view), _) => rsx! { CodeOf { view } },
            (None, Some(problem)) => rsx! {
                PageTitle { id: "code-title", {texts.say("code-full-title")} }
                ProblemNotice { id: "code-problem", problem, on_retry: move |()| query.ask_again() }
            },
            (None, None) => rsx! { Skeleton { cards: 1 } },
        }
    }
}

#[component]
fn CodeOf(view: FineView) -> Element {
    let texts = use_texts();
    let (Some(qr), Some(owed)) = (view.qr, view.owed) else {
        return rsx! {
            PageTitle { id: "no-code", lead: texts.say("code-none-body"), {texts.say("code-none-title")} }
        };
    };
    let sum = texts.money(owed.amount);
    rsx! {
        PageTitle { id: "code-title", {texts.say("code-full-title")} }
        div { class: "code-full",
            QrCode { id: "code-qr", qr, label: texts.text("qr-label", &[("sum", sum.into())]) }
            div { class: "code-full-words",
                DueSentence { id: "code-due", owed, today: view.today }
                p { class: "field-label", {texts.say("code-notice")} }
                p { id: "code-notice", class: "copy-text", "{view.notice_number}" }
                p { class: "field-label", {texts.say("code-creditor")} }
                p { class: "copy-text", "{view.creditor}" }
            }
        }
    }
}
