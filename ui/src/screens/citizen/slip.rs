//! The slip on the windscreen: number and plate are enough to see and pay it; who signs in keeps it.

mod found;
mod keep;
mod scan;

use dioxus::prelude::*;
use targa_contract::commands::{BrowseFines, LookUp, SessionView};

use self::found::Found;
use self::keep::Keep;
use self::scan::Scan;
use crate::design::{Button, Card, Field, PageTitle, ProblemNotice, problem_text};
use crate::live::{Query, Watch, go_on_to, use_action, use_query, use_texts};

/// The screen; with a number that a link brought, the fine itself where it is known.
#[component]
pub fn Slip(number: Option<u64>, signed_in: bool, session: Query<SessionView>) -> Element {
    let number = number.map_or_else(String::new, |number| format!("{number:018}"));
    rsx! {
        // Another link while the screen is open is another question: a list of one begins anew with its key.
        for number in [number] {
            Asked { key: "{number}", number: number.clone(), signed_in, session }
        }
    }
}

#[component]
fn Asked(number: String, signed_in: bool, session: Query<SessionView>) -> Element {
    rsx! {
        if signed_in && !number.is_empty() {
            Known { number: number.clone() }
        }
        Ask { number, signed_in, session }
    }
}

/// Leads on to the fine, if it is one of the person's own.
#[component]
fn Known(number: String) -> Element {
    let mine = use_query(Watch::Fines, move || BrowseFines {
        limit: Some(1),
        text: number.clone(),
        ..BrowseFines::default()
    });
    use_effect(move || {
        let found = mine.latest().and_then(|page| page.fines.into_iter().next());
        if let Some(fine) = found {
            go_on_to(&format!("/fines/{}", fine.id));
        }
    });
    rsx! {}
}

#[component]
fn Ask(number: String, signed_in: bool, session: Query<SessionView>) -> Element {
    let texts = use_texts();
    let looking = use_action::<LookUp>();
    let mut number = use_signal(|| number);
    let mut plate = use_signal(String::new);
    let look = move || {
        looking.run(LookUp {
            number: number.cloned(),
            plate: plate.cloned(),
        });
    };
    let problem = looking.problem();
    let wrong = |field: &str| {
        let problem = problem.as_ref();
        let problem = problem.filter(|problem| problem.field.as_deref() == Some(field))?;
        Some(problem_text(&texts, problem))
    };
    let elsewhere = problem.clone().filter(|problem| problem.field.is_none());
    rsx! {
        PageTitle { id: "slip", lead: texts.say("slip-lead"), {texts.say("slip-title")} }
        Card { id: "slip-ask",
            Scan { onread: move |read| number.set(read) }
            form {
                onsubmit: move |event| {
                    event.prevent_default();
                    look();
                },
                Field {
                    id: "slip-number",
                    label: texts.say("slip-number"),
                    hint: texts.say("slip-number-hint"),
                    error: wrong("number"),
                    value: number(),
                    oninput: move |text| number.set(text),
                }
                Field {
                    id: "slip-plate",
                    label: texts.say("details-plate"),
                    hint: texts.say("slip-plate-hint"),
                    error: wrong("plate"),
                    value: plate(),
                    oninput: move |text| plate.set(text),
                }
                div { class: "actions",
                    Button { id: "look-up", busy: looking.busy(),
                        {texts.say("slip-look")}
                    }
                }
            }
            if let Some(problem) = elsewhere {
                ProblemNotice { id: "slip-problem", problem }
            }
        }
        if let Some(view) = looking.done() {
            Found { view }
            Keep { plate: plate(), signed_in, session }
        }
    }
}
