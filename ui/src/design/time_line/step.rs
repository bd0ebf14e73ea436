//! One step of the line of time.

use dioxus::prelude::*;
use targa_assets::Texts;
use targa_domain::{Cents, Date, Window, WindowKind};

use crate::design::{Money, MoneySize};
use crate::live::use_texts;

/// Days, sum, what it is made of, article; past, now or to come.
#[component]
pub(super) fn Step(window: Window, today: Date, closed: bool) -> Element {
    let texts = use_texts();
    let now = !closed && window.contains(today);
    let past = window.last.is_some_and(|last| last < today);
    let when = when(&texts, &window, today, now);
    let parts = parts(&texts, &window);
    let article = window
        .reason()
        .map(|why| texts.short_citation(&why.citation));
    let state = match (now, past || closed) {
        (true, _) => "now",
        (false, true) => "past",
        (false, false) => "next",
    };
    rsx! {
        li {
            class: "step step-{state}",
            "data-window": kind_code(window.kind),
            "data-first": "{window.first}",
            "data-last": window.last.map(|last| last.to_string()),
            "data-state": state,
            "aria-current": now.then_some("step"),
            div { class: "step-mark", "aria-hidden": "true" }
            p { class: "step-name",
                {texts.window(&window)}
                if now {
                    span { class: "step-flag", {texts.say("timeline-today")} }
                } else if past {
                    span { class: "step-flag", {texts.say("timeline-past")} }
                }
            }
            div { class: "step-sum",
                Money { cents: window.amount, size: MoneySize::Medium }
            }
            div { class: "step-words",
                p { class: "step-when", "{when}" }
                if let Some(parts) = parts {
                    p { class: "step-parts", "{parts}" }
                }
                if let Some(article) = article {
                    p { class: "step-article", "{article}" }
                }
            }
        }
    }
}

fn when(texts: &Texts, window: &Window, today: Date, now: bool) -> String {
    let from = texts.say_date(window.first, today);
    match window.last {
        Some(last) => {
            let until = ("until", texts.say_date(last, today).into());
            if now {
                texts.text("timeline-until", &[until])
            } else {
                texts.text("timeline-from-until", &[("from", from.into()), until])
            }
        }
        None if window.kind == WindowKind::PreavvisoFull => {
            texts.text("timeline-until-verbale", &[("from", from.into())])
        }
        None => texts.text("timeline-from", &[("from", from.into())]),
    }
}

/// What the sum is made of, when of more than the sanction.
fn parts(texts: &Texts, window: &Window) -> Option<String> {
    let parts: Vec<_> = [
        ("part-sanction", window.sanction),
        ("part-expenses", window.expenses),
        ("part-fee", window.fee),
        ("part-surcharge", window.surcharge),
    ]
    .into_iter()
    .filter(|(_, sum)| *sum > Cents::ZERO)
    .map(|(id, sum)| texts.text(id, &[("sum", texts.money(sum).into())]))
    .collect();
    (parts.len() > 1).then(|| parts.join(" + "))
}

const fn kind_code(kind: WindowKind) -> &'static str {
    match kind {
        WindowKind::PreavvisoDiscounted => "preavviso-discounted",
        WindowKind::PreavvisoFull => "preavviso-full",
        WindowKind::Discounted => "discounted",
        WindowKind::Reduced => "reduced",
        WindowKind::AfterSixtyDays => "after-sixty-days",
        WindowKind::Surcharge => "surcharge",
    }
}
