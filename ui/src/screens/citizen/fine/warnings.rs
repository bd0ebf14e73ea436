//! What cannot be taken back, said before: what paying closes, and what it does not.

use dioxus::prelude::*;
use targa_contract::api::FineState;
use targa_contract::commands::FineView;
use targa_domain::{Cents, Rule, WindowKind};

use crate::design::{Icon, IconName};
use crate::live::use_texts;

/// "Before you pay", with what holds for this fine today; nothing where nothing does.
#[component]
pub(super) fn Warnings(view: FineView) -> Element {
    let texts = use_texts();
    let mut said: Vec<(Rule, String)> = Vec::new();
    if let Some(window) = view.schedule.window_on(view.today) {
        let discounted = window.kind == WindowKind::Discounted;
        if discounted && window.expenses > Cents::ZERO {
            let sum = texts.money(window.expenses);
            let words = texts.text("warn-exact", &[("sum", sum.into())]);
            said.push((Rule::Underpayment, words));
        }
        let barred = window.explanations.iter().find(|why| no_discount(why.rule));
        said.extend(barred.map(|why| (why.rule, texts.rule(why, view.today))));
    }
    if view.short_suspension {
        said.push((Rule::ShortSuspension, texts.say("warn-short-suspension")));
    }
    if view.state == FineState::Notified {
        said.push((Rule::PaymentBarsAppeal, texts.say("warn-appeal")));
        if view.points > 0 {
            said.push((Rule::DriverData, texts.say("warn-driver")));
        }
    }
    if said.is_empty() {
        return rsx! {};
    }
    rsx! {
        section { id: "fine-warnings", class: "warnings", "aria-labelledby": "fine-warnings-title",
            h2 { id: "fine-warnings-title", class: "warnings-title",
                Icon { name: IconName::Warning }
                {texts.say("warn-title")}
            }
            ul {
                for (rule, words) in said {
                    li { key: "{rule.code()}", "data-rule": rule.code(),
                        "{words} "
                        span { class: "why-article", {texts.short_citation(&rule.citation())} }
                    }
                }
            }
        }
    }
}

const fn no_discount(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::DiscountBarredConfiscation
            | Rule::DiscountBarredSuspension
            | Rule::DiscountBarredShortSuspension
    )
}
