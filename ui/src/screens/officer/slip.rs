//! One issued preavviso: what the slip says, and how far the record got.

use dioxus::prelude::*;
use targa_contract::commands::{Delivery, IssuedView, OpenPreavviso};
use targa_contract::{FineId, ProblemCode};
use targa_domain::Plate;

use super::delivery::DeliveryBadge;
use crate::design::{
    ButtonKind, EmptyState, Fact, Facts, IconName, LinkButton, PageTitle, PlateBadge,
    ProblemNotice, QrCode, Skeleton, TimeLine,
};
use crate::live::{Watch, use_query, use_texts};

/// The slip of one preavviso.
#[component]
pub(super) fn Slip(id: String) -> Element {
    match id.parse::<FineId>() {
        Ok(id) => rsx! { Known { id } },
        Err(_) => rsx! { Unknown {} },
    }
}

#[component]
fn Unknown() -> Element {
    let texts = use_texts();
    rsx! {
        h1 { class: "only-heard", {texts.say("officer-slip")} }
        EmptyState {
            id: "slip-unknown",
            icon: IconName::Warning,
            title: texts.say("officer-slip-unknown"),
            body: texts.say("officer-slip-unknown-body"),
        }
    }
}

#[component]
fn Known(id: FineId) -> Element {
    let texts = use_texts();
    let slip = use_query(Watch::Fines, move || OpenPreavviso { id });
    rsx! {
        match (slip.latest(), slip.problem()) {
            (Some(view), _) => rsx! { Shown { view } },
            (None, Some(problem)) if problem.code == ProblemCode::NotFound => rsx! { Unknown {} },
            (None, Some(problem)) => rsx! {
                h1 { class: "only-heard", {texts.say("officer-slip")} }
                ProblemNotice { id: "slip-problem", problem, on_retry: move |()| slip.ask_again() }
            },
            (None, None) => rsx! { Skeleton { cards: 2 } },
        }
    }
}

#[component]
fn Shown(view: IssuedView) -> Element {
    let texts = use_texts();
    let owed = view
        .schedule
        .window_on(view.today)
        .map(|window| texts.money(window.amount));
    let plate = Plate::parse(&view.row.plate).ok();
    rsx! {
        div { class: "slip-head",
            PageTitle { id: "slip", {texts.say("officer-slip")} }
            DeliveryBadge { delivery: view.row.delivery.clone() }
        }
        if let Delivery::Refused { problem, .. } = view.row.delivery.clone() {
            ProblemNotice { id: "refusal", problem }
        }
        div { class: "slip",
            QrCode {
                id: "slip-qr",
                qr: view.qr.clone(),
                label: texts.text("qr-label", &[("sum", owed.unwrap_or_default().into())]),
            }
            Facts {
                Fact { label: texts.say("officer-plate"),
                    if let Some(plate) = plate { PlateBadge { plate } }
                }
                Fact { label: texts.say("officer-question-what"), {texts.hypothesis(&view.row.hypothesis)} }
                Fact { label: texts.say("officer-question-place"), "{view.row.place}" }
                Fact { label: texts.say("officer-notice-number"), id: "notice-number", "{view.notice_number}" }
            }
        }
        TimeLine { id: "slip-line", schedule: view.schedule.clone(), today: view.today }
        div { class: "actions actions-fixed",
            LinkButton { id: "another", to: "#/", kind: ButtonKind::Primary, {texts.say("officer-another")} }
        }
    }
}
