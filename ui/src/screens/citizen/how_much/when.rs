//! When it happened, and what the terms run from.

use dioxus::prelude::*;
use targa_assets::Texts;
use targa_domain::Date;

use super::Form;
use super::typed::Paper;
use crate::design::{Button, ButtonKind, Choice, ChoiceOption, Field};
use crate::live::{today, use_texts};

/// The day of the violation; slip or verbale; the day of the verbale.
#[component]
pub(super) fn When(form: Form) -> Element {
    let texts = use_texts();
    let mut typed = form.typed;
    let paper = typed.read().paper;
    let option = |key, words| ChoiceOption {
        key,
        words: texts.say(words),
        lang: None,
    };
    let papers = vec![
        option("preavviso", "how-much-slip"),
        option("notified", "how-much-verbale"),
    ];
    let yesterday = today().yesterday().ok();
    rsx! {
        Field {
            id: "committed-date",
            label: texts.say("how-much-day"),
            hint: texts.say("how-much-day-hint"),
            error: form.wrong(&texts, &["committed_at"]),
            value: typed.read().day.clone(),
            input_mode: "numeric",
            oninput: move |text| typed.write().day = text,
            Shortcut { form, id: "committed-today", day: today(), words: "how-much-today" }
            if let Some(day) = yesterday {
                Shortcut { form, id: "committed-yesterday", day, words: "how-much-yesterday" }
            }
        }
        Choice {
            id: "start",
            label: texts.say("how-much-paper"),
            options: papers,
            chosen: if paper == Paper::Slip { "preavviso" } else { "notified" },
            onchange: move |key| {
                typed.write().paper = if key == "notified" { Paper::Verbale } else { Paper::Slip };
            },
        }
        if paper == Paper::Verbale {
            Field {
                id: "notified-date",
                label: texts.say("how-much-notified"),
                hint: texts.say("how-much-notified-hint"),
                error: form.wrong(&texts, &["notified"]),
                value: typed.read().notified.clone(),
                input_mode: "numeric",
                oninput: move |text| typed.write().notified = text,
            }
            Field {
                id: "expenses",
                label: texts.say("how-much-expenses"),
                hint: texts.say("how-much-expenses-hint"),
                error: form.wrong(&texts, &["expenses"]),
                value: typed.read().expenses.clone(),
                input_mode: "decimal",
                oninput: move |text| typed.write().expenses = text,
            }
        }
    }
}

/// Fills the day in.
#[component]
fn Shortcut(form: Form, id: String, day: Date, words: String) -> Element {
    let texts = use_texts();
    let mut typed = form.typed;
    let written = written(&texts, day);
    rsx! {
        Button {
            id,
            kind: ButtonKind::Secondary,
            onclick: move |()| typed.write().day.clone_from(&written),
            {texts.say(&words)}
        }
    }
}

fn written(texts: &Texts, day: Date) -> String {
    texts.short_date(day)
}
