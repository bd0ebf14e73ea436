//! The answer: what is owed and the code to pay it, or that there is nothing to pay.

use dioxus::prelude::*;
use targa_contract::api::FineState;
use targa_contract::commands::LookUpView;

use super::visit::Visit;
use crate::design::{
    Button, ButtonKind, DueSentence, EmptyState, Fact, Facts, PageTitle, QrCode, StateBadge,
    TimeLine,
};
use crate::live::{local, use_texts};

/// One fine, only as far as paying needs it.
#[component]
pub(super) fn Found(view: LookUpView) -> Element {
    let texts = use_texts();
    let visit = use_context::<Visit>();
    rsx! {
        div { id: "found", class: "found", "data-state": view.fine.state.as_str(),
            PageTitle { id: "found-what", lead: texts.say_moment(view.fine.violation.committed_at, view.today), {texts.hypothesis(&view.fine.violation.hypothesis)} }
            match (view.owed, view.qr.clone()) {
                (Some(owed), qr) => rsx! {
                    div { class: "found-pay",
                        div {
                            StateBadge { state: view.fine.state }
                            DueSentence { id: "found-due", owed, today: view.today }
                            Facts {
                                Fact { label: texts.say("kiosk-notice-number"), id: "found-number", "{view.notice_number}" }
                                Fact { label: texts.say("kiosk-creditor"), {view.fine.creditor.to_string()} }
                            }
                        }
                        // What was paid short is owed, but its notice is spent.
                        if let Some(qr) = qr {
                            figure { class: "found-code",
                                QrCode {
                                    id: "found-qr",
                                    qr,
                                    label: texts.text("qr-label", &[("sum", texts.money(owed.amount).into())]),
                                }
                                figcaption {
                                    strong { {texts.say("kiosk-pay-with")} }
                                    p { {texts.say("kiosk-pay-how")} }
                                }
                            }
                        }
                    }
                    h2 { class: "found-line", {texts.say("kiosk-line")} }
                    TimeLine { id: "found-line", schedule: view.fine.schedule.clone(), today: view.today }
                },
                (None, _) => rsx! { Nothing { view: view.clone() } },
            }
            div { class: "actions",
                Button { id: "another", kind: ButtonKind::Secondary, onclick: move |()| visit.another(),
                    {texts.say("kiosk-another")}
                }
            }
        }
    }
}

/// Nothing to pay, and why.
#[component]
fn Nothing(view: LookUpView) -> Element {
    let texts = use_texts();
    let (title, body) = match (&view.fine.paid, view.fine.state) {
        (Some(paid), FineState::Paid) => {
            let moment = texts.say_moment(local(paid.paid_at), view.today);
            let sum = texts.money(paid.amount);
            let values = [("sum", sum.into()), ("moment", moment.into())];
            (
                texts.say("kiosk-paid"),
                texts.text("kiosk-paid-body", &values),
            )
        }
        (None, FineState::Paid) => (texts.say("kiosk-paid"), texts.say("kiosk-nothing-body")),
        (_, FineState::Annulled) => (
            texts.say("state-annulled"),
            texts.say("kiosk-annulled-body"),
        ),
        (_, state) => {
            let state = texts.say(&format!("state-{}", state.as_str()));
            (state, texts.say("kiosk-nothing-body"))
        }
    };
    rsx! {
        EmptyState { id: "found-nothing", title, body }
    }
}
