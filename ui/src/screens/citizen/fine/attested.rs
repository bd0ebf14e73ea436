//! What SEND attests of the notification, each to be kept as a file.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::api::{LegalFact, LegalFactCategory};
use targa_contract::commands::{KeepLegalFact, ListLegalFacts};

use crate::design::{Button, ButtonKind, ProblemNotice, Skeleton};
use crate::live::{Watch, use_action, use_query, use_texts};
use crate::screens::citizen::kept::Kept;

/// Oldest first.
#[component]
pub(super) fn Attested(fine: FineId) -> Element {
    let texts = use_texts();
    let query = use_query(Watch::Nothing, move || ListLegalFacts { fine });
    rsx! {
        h3 { class: "section-title", {texts.say("send-title")} }
        p { class: "small", {texts.say("send-lead")} }
        match (query.latest(), query.problem()) {
            (Some(facts), _) if facts.legal_facts.is_empty() => rsx! {
                p { id: "no-legal-facts", {texts.say("send-none")} }
            },
            (Some(facts), _) => rsx! {
                ul { id: "legal-facts", class: "files",
                    for (at, fact) in facts.legal_facts.into_iter().enumerate() {
                        Line { key: "{fact.key}", fine, at: at + 1, fact }
                    }
                }
            },
            (None, Some(problem)) => rsx! {
                ProblemNotice { id: "legal-facts-problem", problem, on_retry: move |()| query.ask_again() }
            },
            (None, None) => rsx! { Skeleton { cards: 1 } },
        }
    }
}

#[component]
fn Line(fine: FineId, at: usize, fact: LegalFact) -> Element {
    let texts = use_texts();
    let keeping = use_action::<KeepLegalFact>();
    let words = texts.say(match fact.category {
        LegalFactCategory::SenderAck => "send-sender-ack",
        LegalFactCategory::DigitalDelivery => "send-digital-delivery",
        LegalFactCategory::AnalogDelivery => "send-analog-delivery",
        LegalFactCategory::AnalogFailureDelivery => "send-analog-failure-delivery",
        LegalFactCategory::RecipientAccess => "send-recipient-access",
        LegalFactCategory::NotificationCancelled => "send-notification-cancelled",
        LegalFactCategory::Other => "send-other",
    });
    let id = format!("legal-fact-{at}");
    rsx! {
        li { "data-legal-fact": "{at}",
            span { class: "file-name", "{words}" }
            Button {
                id: "{id}",
                kind: ButtonKind::Quiet,
                busy: keeping.busy(),
                label: format!("{}: {words}", texts.say("send-keep")),
                onclick: move |()| {
                    let key = fact.key.clone();
                    keeping.run(KeepLegalFact { fine, key });
                },
                {texts.say("send-keep")}
            }
            Kept {
                id,
                kept: keeping.done(),
                problem: keeping.problem(),
                shown: "paper-shown",
                lies: "paper-kept",
            }
        }
    }
}
