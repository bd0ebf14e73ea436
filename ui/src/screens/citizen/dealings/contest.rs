//! "Contesta": the ways there are, and the request to annul.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::api::Ground;
use targa_contract::commands::{LetterKind, LetterView, OpenLetter};

use super::appeals::Appeals;
use super::files::Files;
use super::form::use_form;
use super::outcome::Outcome;
use super::sent::{Sent, ground_words};
use crate::design::{
    Banner, Card, Choice, ChoiceOption, PageTitle, ProblemNotice, Skeleton, TextArea, Tone,
};
use crate::live::{Query, Watch, use_query, use_texts};

const GROUNDS: [(&str, Ground); 4] = [
    ("sold", Ground::SoldVehicle),
    ("plate", Ground::WrongPlate),
    ("amount", Ground::WrongAmount),
    ("other", Ground::Other),
];

#[component]
pub(super) fn Contest(id: FineId) -> Element {
    let texts = use_texts();
    let kind = LetterKind::Contest;
    let query = use_query(Watch::Fines, move || OpenLetter { fine: id, kind });
    rsx! {
        PageTitle { id: "contest-title", lead: texts.say("contest-lead"), {texts.say("contest-title")} }
        match (query.latest(), query.problem()) {
            (Some(view), _) => rsx! { Writing { id, view, query } },
            (None, Some(problem)) => rsx! {
                ProblemNotice { id: "contest-problem", problem, on_retry: move |()| query.ask_again() }
            },
            (None, None) => rsx! { Skeleton { cards: 2 } },
        }
    }
}

#[component]
fn Writing(id: FineId, view: LetterView, query: Query<LetterView>) -> Element {
    let texts = use_texts();
    let kind = LetterKind::Contest;
    let form = use_form((id, kind), &view, query);
    let typed = form.typed();
    let today = view.today;
    let chosen = typed.ground.and_then(|ground| {
        let (key, _) = GROUNDS.iter().find(|(_, known)| *known == ground)?;
        Some(*key)
    });
    let options = GROUNDS.map(|(key, ground)| ChoiceOption {
        key,
        words: texts.say(ground_words(ground)),
        lang: None,
    });
    let choose = move |key: &'static str| {
        let ground = GROUNDS.iter().find(|(known, _)| *known == key);
        form.change(|typed| typed.ground = ground.map(|(_, ground)| *ground));
    };
    let hint = chosen.map_or("contest-text-hint", |key| match key {
        "sold" => "contest-sold-hint",
        "plate" => "contest-plate-hint",
        "amount" => "contest-amount-hint",
        _ => "contest-text-hint",
    });
    rsx! {
        Sent { fine: id, letters: view.sent.clone(), today }
        if let Some(appeals) = view.appeals {
            Appeals { appeals, today }
        }
        Card { id: "contest-form", title: texts.say("contest-form"), strong: true,
            p { {texts.say("contest-suspends-nothing")} }
            if view.under_way {
                Banner { id: "letter-under-way", tone: Tone::Warning,
                    p { {texts.say("sending-under-way")} }
                }
            } else {
                Choice {
                    id: "ground",
                    label: texts.say("contest-ground"),
                    options: options.to_vec(),
                    chosen: chosen.unwrap_or_default(),
                    onchange: choose,
                }
                if let Some(error) = form.error(&texts, "ground") {
                    p { id: "ground-error", class: "field-error", role: "alert", "{error}" }
                }
                TextArea {
                    id: "letter-text",
                    label: texts.say("contest-text"),
                    hint: texts.say(hint),
                    error: form.error(&texts, "text"),
                    value: typed.text,
                    oninput: move |text| form.change(|typed| typed.text = text),
                }
            }
            Files { fine: id, kind, view: view.clone(), query }
            Outcome { form, view, words: texts.say("contest-send"), fields: &["ground", "text"] }
        }
    }
}
