//! The quietanza: what pagoPA said.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::api::Receipt;
use targa_contract::commands::{FineView, OpenFine, Paper};

use super::paper::PaperButton;
use crate::design::{
    ButtonKind, Card, CopyText, Fact, Facts, IconName, LinkButton, Money, MoneySize, PageTitle,
    PlateBadge, ProblemNotice, Skeleton,
};
use crate::live::{Watch, local, use_query, use_texts};

/// The quietanza of one fine.
#[component]
pub fn Quietanza(id: FineId) -> Element {
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
            (Some(view), _) => match view.receipt.clone() {
                Some(receipt) => rsx! { ReceiptOf { view, receipt } },
                None => rsx! {
                    PageTitle { id: "no-receipt", lead: texts.say("receipt-none-body"),
                        {texts.say("receipt-none-title")}
                    }
                },
            },
            (None, Some(problem)) => rsx! {
                PageTitle { id: "receipt-title", {texts.say("receipt-title")} }
                ProblemNotice { id: "receipt-problem", problem, on_retry: move |()| query.ask_again() }
            },
            (None, None) => rsx! { Skeleton { cards: 1 } },
        }
    }
}

/// The quietanza with these data.
#[component]
pub(super) fn ReceiptOf(view: FineView, receipt: Receipt) -> Element {
    let texts = use_texts();
    let paid = texts.say_moment(local(receipt.paid_at), view.today);
    rsx! {
        PageTitle { id: "receipt-title", {texts.say("receipt-title")} }
        Card { id: "receipt", strong: true,
            p { {texts.say("receipt-paid")} }
            p { Money { id: "receipt-amount", cents: receipt.amount, size: MoneySize::Large } }
            p { class: "receipt-when", "{paid}" }
            Facts {
                Fact { label: texts.say("receipt-for"),
                    {texts.hypothesis(&view.violation.hypothesis)}
                }
                Fact { label: texts.say("details-plate"), PlateBadge { plate: view.plate } }
                Fact { label: texts.say("details-reference"), "{view.reference}" }
                Fact { label: texts.say("receipt-psp"), "{receipt.psp}" }
            }
            PaperButton { id: "keep-receipt", fine: view.id, paper: Paper::Receipt }
        }
        Card { id: "receipt-numbers", title: texts.say("receipt-numbers"),
            p { class: "field-label", {texts.say("receipt-id")} }
            CopyText {
                id: "receipt-id",
                label: texts.say("receipt-id"),
                shown: receipt.receipt_id.clone(),
                text: receipt.receipt_id.clone(),
            }
            p { class: "field-label", {texts.say("receipt-iur")} }
            CopyText {
                id: "receipt-iur",
                label: texts.say("receipt-iur"),
                shown: receipt.iur.clone(),
                text: receipt.iur.clone(),
            }
        }
    }
}
