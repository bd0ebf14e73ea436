//! Adding a vehicle.

use dioxus::prelude::*;
use targa_contract::commands::{AddVehicle, Household};

use crate::design::{Button, ButtonKind, Card, Field, LinkButton, ProblemNotice, problem_text};
use crate::live::{Query, use_action, use_texts};

/// Plate and words of one's own; what the registry then says stands in the list.
#[component]
pub(super) fn AddCard(household: Query<Household>) -> Element {
    let texts = use_texts();
    let adding = use_action::<AddVehicle>();
    let mut plate = use_signal(String::new);
    let mut description = use_signal(String::new);
    let add = move || {
        let request = AddVehicle {
            plate: plate.cloned(),
            description: description.cloned(),
        };
        adding.run_then(request, move |now| {
            plate.set(String::new());
            description.set(String::new());
            household.put(now);
        });
    };
    let problem = adding.problem();
    let wrong = |field: &str| {
        let problem = problem.as_ref();
        let problem = problem.filter(|problem| problem.field.as_deref() == Some(field))?;
        Some(problem_text(&texts, problem))
    };
    let elsewhere = problem.clone().filter(|problem| problem.field.is_none());
    rsx! {
        Card { id: "add-vehicle", title: texts.say("vehicle-add-title"),
            p { {texts.say("vehicle-add-body")} }
            form {
                onsubmit: move |event| {
                    event.prevent_default();
                    add();
                },
                Field {
                    id: "vehicle-plate",
                    label: texts.say("details-plate"),
                    hint: texts.say("vehicle-plate-hint"),
                    error: wrong("plate"),
                    value: plate(),
                    oninput: move |text| plate.set(text),
                }
                Field {
                    id: "vehicle-words",
                    label: texts.say("vehicle-words"),
                    hint: texts.say("vehicle-words-hint"),
                    error: wrong("description"),
                    value: description(),
                    oninput: move |text| description.set(text),
                }
                div { class: "actions",
                    Button { id: "vehicle-add", busy: adding.busy(),
                        {texts.say("vehicle-add")}
                    }
                }
            }
            if let Some(problem) = elsewhere {
                ProblemNotice { id: "vehicle-add-problem", problem }
            }
            p { class: "small", {texts.say("vehicle-not-mine")} }
            LinkButton { id: "go-slip", to: "#/slip", kind: ButtonKind::Quiet, {texts.say("slip-title")} }
        }
    }
}
