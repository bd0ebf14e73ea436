//! The slip on the windscreen: number and plate are enough to see and pay it; who signs in keeps it.

mod found;
mod keep;

use dioxus::prelude::*;
use targa_contract::commands::{LookUp, SessionView};

use self::found::Found;
use self::keep::Keep;
use crate::design::{Button, Card, Field, PageTitle, ProblemNotice, problem_text};
use crate::live::{Query, use_action, use_texts};

/// The screen.
#[component]
pub fn Slip(signed_in: bool, session: Query<SessionView>) -> Element {
    let texts = use_texts();
    let looking = use_action::<LookUp>();
    let mut number = use_signal(String::new);
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
