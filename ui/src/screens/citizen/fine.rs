//! One fine: how much and until when, then what it becomes, then how to pay, then everything else.

mod attested;
mod collection;
mod details;
mod pay;
mod pictures;
mod story;
mod warnings;
mod ways_on;

use dioxus::prelude::*;
use targa_contract::api::FineState;
use targa_contract::commands::{FineView, OpenFine};
use targa_contract::{FineId, ProblemCode};

use self::collection::Collected;
use self::details::Details;
pub(super) use self::pay::PayButton;
use self::pay::PayByCode;
use self::pictures::Pictures;
use self::story::StoryCard;
pub use self::story::{Story, StoryProps};
use self::warnings::Warnings;
use self::ways_on::WaysOn;
use super::Pieces;
use super::calendar::CalendarButton;
use crate::design::{
    Banner, ButtonKind, Card, DueSentence, IconName, LinkButton, PageTitle, PlateBadge,
    ProblemNotice, Skeleton, StateBadge, TimeLine, Tone, Why,
};
use crate::live::{Later, Watch, local, use_query, use_texts};

/// One fine, followed as it changes.
#[component]
pub(super) fn FineScreen(id: FineId) -> Element {
    let texts = use_texts();
    let query = use_query(Watch::Fines, move || OpenFine { id });
    rsx! {
        LinkButton { id: "back-to-fines", to: "#/fines", kind: ButtonKind::Quiet, icon: IconName::Back,
            {texts.say("fine-back")}
        }
        match (query.problem(), query.latest()) {
            // A fine that is no longer mine to see goes away; any other trouble leaves the old one.
            (Some(problem), _) if problem.code == ProblemCode::NotFound => rsx! {
                PageTitle { id: "fine-gone", lead: texts.say("fine-gone-body"),
                    {texts.say("fine-gone-title")}
                }
            },
            (_, Some(view)) => rsx! { FineOf { view } },
            (Some(problem), None) => rsx! {
                PageTitle { id: "fine-title", {texts.say("fines-title")} }
                ProblemNotice { id: "fine-problem", problem, on_retry: move |()| query.ask_again() }
            },
            (None, None) => rsx! { Skeleton { cards: 3 } },
        }
    }
}

/// A fine with these data.
#[component]
pub(super) fn FineOf(view: FineView) -> Element {
    let texts = use_texts();
    let today = view.today;
    let moment = texts.say_moment(view.violation.committed_at, today);
    let pieces: Pieces = use_context();
    let meanwhile = rsx! { Skeleton { cards: 1 } };
    let rest = FineRestProps { view: view.clone() };
    let closed =
        view.collection.is_some() || matches!(view.state, FineState::Paid | FineState::Annulled);
    rsx! {
        div { id: "fine", "data-fine": "{view.id}", "data-state": view.state.as_str(),
            PageTitle { id: "fine-title", {texts.hypothesis(&view.violation.hypothesis)} }
            div { class: "fine-head",
                PlateBadge { plate: view.plate }
                StateBadge { state: view.state }
                p { id: "fine-place", "{view.place}, {moment}" }
            }
            Now { view: view.clone() }
            Card { id: "fine-line", title: texts.say("timeline-title"),
                TimeLine { id: "fine-timeline", schedule: view.schedule.clone(), today, closed }
                Why { id: "fine-why", schedule: view.schedule.clone(), today }
            }
            if let Some(qr) = view.qr.clone() {
                PayByCode { qr, view: view.clone() }
            }
            Later { piece: pieces.fine_rest, with: rest, meanwhile }
        }
    }
}

/// What few need before they pay: fetched once the rest is on the screen.
#[component]
pub fn FineRest(view: FineView) -> Element {
    let verbale = view.verbale.as_ref();
    let by_send = verbale.is_some_and(|verbale| verbale.iun.is_some());
    rsx! {
        WaysOn { view: view.clone() }
        Pictures { view: view.clone() }
        Details { view: view.clone() }
        StoryCard { fine: view.id, by_send }
    }
}

/// What holds now: what to pay, or that it is settled.
#[component]
fn Now(view: FineView) -> Element {
    let texts = use_texts();
    let id = view.id;
    let today = view.today;
    let paid = view.receipt.as_ref().map(|receipt| {
        let day = texts.say_date(local(receipt.paid_at).date(), today);
        let sum = texts.money(receipt.amount);
        texts.text("fine-paid", &[("sum", sum.into()), ("date", day.into())])
    });
    rsx! {
        if view.state == FineState::PaidShort {
            Banner { id: "fine-paid-short", tone: Tone::Warning,
                p { {texts.say("fine-paid-short")} }
            }
        }
        if let Some(collection) = view.collection.clone() {
            Collected { fine: id, collection }
        } else if let Some(owed) = view.owed {
            Card { id: "fine-now", strong: true,
                DueSentence { id: "fine-amount", owed, today }
                if view.state.payable() {
                    div { class: "actions",
                        PayButton { id: "pay", fines: vec![id], under_way: view.paying }
                        if owed.until.is_some() {
                            CalendarButton { fine: id }
                        }
                    }
                    Warnings { view: view.clone() }
                }
            }
        } else if let Some(paid) = paid {
            Banner { id: "fine-paid", tone: Tone::Good,
                p { "{paid}" }
                LinkButton {
                    id: "open-receipt",
                    to: "#/fines/{id}/receipt",
                    kind: ButtonKind::Secondary,
                    icon: IconName::Fines,
                    {texts.say("fine-receipt")}
                }
            }
        } else if view.state == FineState::Annulled {
            Banner { id: "fine-annulled", tone: Tone::Good,
                p { {texts.say("fine-annulled")} }
            }
        } else {
            Banner { id: "fine-not-payable", tone: Tone::Info,
                p { {texts.say("fine-wait")} }
            }
        }
    }
}
