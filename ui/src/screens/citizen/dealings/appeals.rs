//! The ways of appeal and their last days: what they are, not which to take.

use dioxus::prelude::*;
use targa_contract::commands::AppealDays;
use targa_domain::{Date, Rule};

use crate::design::Card;
use crate::live::use_texts;

#[component]
pub(super) fn Appeals(appeals: AppealDays, today: Date) -> Element {
    let texts = use_texts();
    let ways = [
        ("autotutela", Rule::Autotutela, None),
        (
            "prefetto",
            Rule::AppealPrefetto,
            Some(appeals.prefetto_until),
        ),
        (
            "giudice",
            Rule::AppealGiudiceDiPace,
            Some(appeals.giudice_until),
        ),
    ];
    rsx! {
        Card { id: "appeals", title: texts.say("appeals-title"),
            ul { class: "ways",
                for (key, rule, until) in ways {
                    li { key: "{key}", "data-appeal": key,
                        h3 { {texts.say(&format!("appeals-{key}"))} }
                        if let Some(day) = until {
                            p {
                                strong {
                                    {texts.text(
                                        if day < today { "appeals-over" } else { "appeals-until" },
                                        &[("date", texts.say_date(day, today).into())],
                                    )}
                                }
                            }
                        }
                        p {
                            {texts.say(&format!("appeals-{key}-how"))}
                            " "
                            span { class: "why-article", {texts.short_citation(&rule.citation())} }
                        }
                    }
                }
            }
            p { class: "small", {texts.say("appeals-one")} }
            p { class: "small", {texts.say("appeals-no-advice")} }
        }
    }
}
