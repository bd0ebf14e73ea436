//! "Chi guidava?": who was driving, with the licence, within sixty days.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{LetterKind, LetterTyped, LetterView, OpenLetter};
use targa_domain::Rule;

use super::files::Files;
use super::form::{Form, use_form};
use super::outcome::Outcome;
use super::sent::Sent;
use crate::design::{
    Banner, Card, Choice, ChoiceOption, Field, PageTitle, ProblemNotice, Rich, Skeleton, TextArea,
    Tone,
};
use crate::live::{Query, Watch, use_query, use_texts};

/// A line of the form: the field as faults name it, its words, a hint, and where it is kept.
type Line = (
    &'static str,
    &'static str,
    Option<&'static str>,
    fn(&mut LetterTyped) -> &mut String,
);

const PERSON: [Line; 5] = [
    ("name", "driver-name", None, |typed| &mut typed.name),
    (
        "born_on",
        "driver-born-on",
        Some("driver-day-hint"),
        |typed| &mut typed.born_on,
    ),
    ("born_at", "driver-born-at", None, |typed| {
        &mut typed.born_at
    }),
    (
        "fiscal_code",
        "driver-fiscal-code",
        Some("driver-fiscal-code-hint"),
        |typed| &mut typed.fiscal_code,
    ),
    (
        "address",
        "driver-address",
        Some("driver-address-hint"),
        |typed| &mut typed.address,
    ),
];

const LICENCE: [Line; 4] = [
    (
        "number",
        "licence-number",
        Some("licence-number-hint"),
        |typed| &mut typed.licence_number,
    ),
    (
        "category",
        "licence-category",
        Some("licence-category-hint"),
        |typed| &mut typed.licence_category,
    ),
    (
        "issued_by",
        "licence-issued-by",
        Some("licence-issued-by-hint"),
        |typed| &mut typed.licence_issued_by,
    ),
    (
        "issued_on",
        "licence-issued-on",
        Some("driver-day-hint"),
        |typed| &mut typed.licence_issued_on,
    ),
];

const FIELDS: &[&str] = &[
    "name",
    "born_on",
    "born_at",
    "fiscal_code",
    "address",
    "number",
    "category",
    "issued_by",
    "issued_on",
    "text",
];

#[component]
pub(super) fn DriverScreen(id: FineId) -> Element {
    let texts = use_texts();
    let kind = LetterKind::DriverData;
    let query = use_query(Watch::Fines, move || OpenLetter { fine: id, kind });
    rsx! {
        PageTitle { id: "driver-title", lead: texts.say("driver-lead"), {texts.say("driver-title")} }
        match (query.latest(), query.problem()) {
            (Some(view), _) => rsx! { Telling { id, view, query } },
            (None, Some(problem)) => rsx! {
                ProblemNotice { id: "driver-problem", problem, on_retry: move |()| query.ask_again() }
            },
            (None, None) => rsx! { Skeleton { cards: 2 } },
        }
    }
}

#[component]
fn Telling(id: FineId, view: LetterView, query: Query<LetterView>) -> Element {
    let texts = use_texts();
    let today = view.today;
    let until = view.until.map(|day| texts.say_day(day, today));
    rsx! {
        Sent { fine: id, letters: view.sent.clone(), today }
        if view.open {
            Card { id: "driver-form", title: texts.say("driver-form"), strong: true,
                if let Some(date) = until {
                    p { id: "driver-until",
                        Rich { text: "driver-until", values: vec![("date", date)] }
                        " "
                        span { class: "why-article", {texts.short_citation(&Rule::DriverData.citation())} }
                    }
                }
                if view.under_way {
                    Banner { id: "letter-under-way", tone: Tone::Warning,
                        p { {texts.say("sending-under-way")} }
                    }
                }
                Filling { id, view, query }
            }
        } else {
            Banner { id: "driver-closed", tone: Tone::Info,
                p { {texts.say(if until.is_some() { "driver-too-late" } else { "driver-not-asked" })} }
            }
        }
    }
}

#[component]
fn Filling(id: FineId, view: LetterView, query: Query<LetterView>) -> Element {
    let texts = use_texts();
    let kind = LetterKind::DriverData;
    let form = use_form((id, kind), &view, query);
    rsx! {
        if !view.under_way {
            Questions { form }
        }
        Files { fine: id, kind, view: view.clone(), query }
        Outcome { form, view, words: texts.say("driver-send"), fields: FIELDS }
    }
}

#[component]
fn Questions(form: Form) -> Element {
    let texts = use_texts();
    let typed = form.typed();
    let option = |key, words| ChoiceOption {
        key,
        words: texts.say(words),
        lang: None,
    };
    let chosen = if typed.unknown { "unknown" } else { "known" };
    rsx! {
        Choice {
            id: "driver",
            label: texts.say("driver-who"),
            options: vec![option("known", "driver-known"), option("unknown", "driver-unknown")],
            chosen,
            onchange: move |key| form.change(|typed| typed.unknown = key == "unknown"),
        }
        if typed.unknown {
            p { id: "driver-unknown-why", class: "next", {texts.say("driver-unknown-why")} }
        } else {
            Lines { form, lines: &PERSON }
            h3 { class: "form-part", {texts.say("licence-title")} }
            Lines { form, lines: &LICENCE }
        }
        TextArea {
            id: "letter-text",
            label: texts.say(if typed.unknown { "driver-reasons" } else { "driver-text" }),
            error: form.error(&texts, "text"),
            value: typed.text,
            oninput: move |text| form.change(|typed| typed.text = text),
        }
    }
}

#[component]
fn Lines(form: Form, lines: &'static [Line]) -> Element {
    let texts = use_texts();
    let mut typed = form.typed();
    rsx! {
        for (field, label, hint, place) in lines.iter().copied() {
            Field {
                key: "{field}",
                id: "driver-{field}",
                label: texts.say(label),
                hint: hint.map(|hint| texts.say(hint)),
                error: form.error(&texts, field),
                value: place(&mut typed).clone(),
                oninput: move |text| form.change(|typed| *place(typed) = text),
            }
        }
    }
}
