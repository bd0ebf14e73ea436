//! Finding one among many: by words, and by what is left to do.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{FineList, FineRow};

use super::Part;
use crate::design::{Button, ButtonKind, Choice, ChoiceOption, EmptyState, Field, IconName};
use crate::live::{focus, use_speech, use_texts};
use crate::screens::citizen::wanted::{Wanted, plain};

/// From so many on, looking for one is quicker than reading all.
const MANY: usize = 6;
/// Rows drawn before somebody asks for as many more.
const DRAWN: usize = 50;
/// Rows drawn for a key, two windows of them: each may change them all, and answers within a frame.
const TYPED: usize = 12;

/// The list, what is still open first; a long one with a way to search it.
#[component]
pub(super) fn Found(list: ReadSignal<FineList>, open: Option<FineId>) -> Element {
    let texts = use_texts();
    let speech = use_speech();
    let mut words = use_signal(String::new);
    let mut only = use_signal(|| "all");
    let mut drawn = use_signal(|| DRAWN);
    // What each fine can be found by, written once: a key pressed only reads it.
    let index = use_memo(move || {
        let texts = speech.texts();
        let list = list.read();
        list.fines
            .iter()
            .map(|fine| {
                let what = texts.hypothesis(&fine.hypothesis);
                plain(&format!("{} {} {what}", fine.plate.as_str(), fine.place))
            })
            .collect::<Vec<String>>()
    });
    let list = list.read();
    let index = index.read();
    let typed = words.cloned();
    let wanted = Wanted::read(&typed);
    let found: Vec<&FineRow> = list
        .fines
        .iter()
        .zip(index.iter())
        .filter(|(fine, _)| match only() {
            "due" => fine.owed.is_some(),
            "settled" => fine.owed.is_none(),
            _ => true,
        })
        .filter(|(_, text)| wanted.fit(text))
        .map(|(fine, _)| fine)
        .collect();
    let (count, today) = (found.len(), list.today);
    let (due, settled): (Vec<&FineRow>, Vec<&FineRow>) =
        found.into_iter().partition(|fine| fine.owed.is_some());
    let some = |fines: Vec<&FineRow>, most: usize| -> Vec<FineRow> {
        fines.into_iter().take(most).cloned().collect()
    };
    let left = drawn().saturating_sub(due.len());
    let (due, settled) = (some(due, drawn()), some(settled, left));
    rsx! {
        if list.fines.len() >= MANY {
            div { class: "find", role: "search",
                Field {
                    id: "fines-search",
                    label: texts.say("fines-search"),
                    hint: texts.say("fines-search-hint"),
                    value: typed,
                    input_mode: "search",
                    oninput: move |text| {
                        words.set(text);
                        drawn.set(TYPED);
                    },
                }
                Choice {
                    id: "fines-only",
                    label: texts.say("fines-only"),
                    options: ["all", "due", "settled"]
                        .map(|key| ChoiceOption {
                            key,
                            words: texts.say(match key {
                                "due" => "fines-due",
                                "settled" => "fines-settled",
                                _ => "fines-only-all",
                            }),
                            lang: None,
                        })
                        .to_vec(),
                    chosen: only(),
                    onchange: move |key| {
                        only.set(key);
                        drawn.set(DRAWN);
                    },
                }
                p { id: "fines-found", class: "small", role: "status",
                    {texts.text("fines-found", &[("count", count.into())])}
                }
            }
        }
        if count == 0 {
            EmptyState {
                id: "fines-none",
                icon: IconName::Fines,
                title: texts.say("fines-none-title"),
                body: texts.say("fines-none-body"),
                Button {
                    id: "fines-clear",
                    kind: ButtonKind::Secondary,
                    onclick: move |()| {
                        words.set(String::new());
                        only.set("all");
                        focus("fines-search");
                    },
                    {texts.say("fines-clear")}
                }
            }
        }
        div { id: "fine-list",
            Part { words: texts.say("fines-due"), fines: due, open, today }
            Part { words: texts.say("fines-settled"), fines: settled, open, today }
        }
        if count > drawn() {
            div { class: "actions",
                Button {
                    id: "fines-more",
                    kind: ButtonKind::Secondary,
                    onclick: move |()| drawn += DRAWN,
                    {texts.say("fines-more")}
                }
            }
        }
    }
}
