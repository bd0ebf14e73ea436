//! All that was written about a fine and what came back, and room for a message.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{LetterKind, LetterView, Letters, ListLetters, OpenLetter};

use super::files::Files;
use super::form::use_form;
use super::outcome::Outcome;
use super::sent::Sent;
use crate::design::{
    Banner, Card, EmptyState, IconName, PageTitle, ProblemNotice, Skeleton, TextArea, Tone,
};
use crate::live::{Query, Watch, local, use_query, use_texts};

#[component]
pub(super) fn LettersScreen(id: FineId) -> Element {
    let texts = use_texts();
    let heard = use_query(Watch::Fines, move || ListLetters { fine: id });
    let kind = LetterKind::Message;
    let query = use_query(Watch::Nothing, move || OpenLetter { fine: id, kind });
    rsx! {
        PageTitle { id: "letters-title", lead: texts.say("letters-lead"), {texts.say("letters-title")} }
        match (heard.latest(), heard.problem()) {
            (Some(letters), _) => rsx! { Heard { id, letters } },
            (None, Some(problem)) => rsx! {
                ProblemNotice { id: "letters-problem", problem, on_retry: move |()| heard.ask_again() }
            },
            (None, None) => rsx! { Skeleton { cards: 1 } },
        }
        if let Some(view) = query.latest() {
            Message { id, view, query }
        }
    }
}

#[component]
fn Heard(id: FineId, letters: Letters) -> Element {
    let texts = use_texts();
    let today = letters.today;
    let old = match (letters.fresh, letters.as_of) {
        (true, _) => None,
        (false, Some(at)) => {
            let moment = texts.say_moment(local(at), today);
            Some(texts.text("letters-old", &[("moment", moment.into())]))
        }
        (false, None) => Some(texts.say("letters-never")),
    };
    rsx! {
        if let Some(old) = old {
            Banner { id: "letters-old", tone: Tone::Warning, icon: IconName::Offline, p { "{old}" } }
        } else if letters.letters.is_empty() {
            EmptyState {
                id: "no-letters",
                icon: IconName::Person,
                title: texts.say("letters-none"),
                body: texts.say("letters-none-body"),
            }
        }
        Sent { fine: id, letters: letters.letters, today }
    }
}

#[component]
fn Message(id: FineId, view: LetterView, query: Query<LetterView>) -> Element {
    let texts = use_texts();
    let kind = LetterKind::Message;
    let form = use_form((id, kind), &view, query);
    rsx! {
        Card { id: "message-form", title: texts.say("message-title"), strong: true,
            if view.under_way {
                Banner { id: "letter-under-way", tone: Tone::Warning,
                    p { {texts.say("sending-under-way")} }
                }
            } else {
                TextArea {
                    id: "letter-text",
                    label: texts.say("message-text"),
                    error: form.error(&texts, "text"),
                    value: form.typed().text,
                    oninput: move |text| form.change(|typed| typed.text = text),
                }
            }
            Files { fine: id, kind, view: view.clone(), query }
            Outcome { form, view, words: texts.say("message-send"), fields: &["text"] }
        }
    }
}
