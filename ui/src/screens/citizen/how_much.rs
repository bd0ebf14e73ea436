//! "Quanto devo?": any violation, any day, every sum; without signing in and without a network.

mod answer;
mod facts;
mod typed;
mod violation;
mod when;

use dioxus::prelude::*;
use targa_assets::Texts;
use targa_contract::Problem;
use targa_contract::api::QuoteResponse;

use self::answer::Answer;
use self::facts::FactsOf;
use self::typed::Typed;
use self::violation::ChooseViolation;
use self::when::When;
use crate::design::{Button, Card, IconName, PageTitle, ProblemNotice, problem_text};
use crate::live::{focus, show, today, use_shell, use_speech, use_texts};

/// What the form holds; all its parts share it.
#[derive(Clone, Copy, PartialEq)]
struct Form {
    typed: Signal<Typed>,
    wrong: Signal<Vec<Problem>>,
}

impl Form {
    /// The words for what is wrong with a field, if something is.
    fn wrong(self, texts: &Texts, fields: &[&str]) -> Option<String> {
        self.wrong
            .read()
            .iter()
            .find(|problem| {
                problem
                    .field
                    .as_deref()
                    .is_some_and(|field| fields.contains(&field))
            })
            .map(|problem| problem_text(texts, problem))
    }
}

/// The fields that some part of the form shows, and the id of each.
const SHOWN: &[(&str, &str)] = &[
    ("hypothesis", "violation-words"),
    ("committed_at", "committed-date"),
    ("notified", "notified-date"),
    ("expenses", "expenses"),
    ("parking", "parking-overstay"),
    ("parking.paid", "parking-paid"),
    ("parking.overstay", "parking-overstay"),
    ("parking.fee", "parking-fee"),
];

/// The form and its answer.
#[component]
pub fn HowMuch() -> Element {
    let texts = use_texts();
    let shell = use_shell();
    let speech = use_speech();
    let form = Form {
        typed: use_signal(Typed::default),
        wrong: use_signal(Vec::new),
    };
    let mut wrong = form.wrong;
    let mut answer = use_signal(|| None::<QuoteResponse>);
    let compute = move |()| {
        let shell = shell.clone();
        let request = form.typed.read().request(speech.language(), today());
        spawn(async move {
            let replied = match request {
                Ok(request) => shell.call(&request).await.map_err(|problem| vec![problem]),
                Err(problems) => Err(problems),
            };
            match replied {
                Ok(reply) => {
                    wrong.set(Vec::new());
                    answer.set(Some(reply));
                }
                // The old answer goes: it is not of what stands in the form now.
                Err(problems) => {
                    wrong.set(problems);
                    answer.set(None);
                }
            }
        });
    };
    // On a phone the answer is below, and the first mistake may be above.
    use_effect(move || {
        if answer.read().is_some() {
            show("quote");
        } else if let Some(id) = wrong.read().first().and_then(place) {
            focus(id);
        }
    });
    let elsewhere = wrong
        .read()
        .iter()
        .find(|problem| place(problem).is_none())
        .cloned();
    rsx! {
        PageTitle { id: "how-much", lead: texts.say("how-much-lead"), {texts.say("nav-how-much")} }
        div { class: "panes panes-even",
            div { class: "pane-list",
                Card { id: "how-much-form",
                    ChooseViolation { form }
                    When { form }
                    FactsOf { form }
                    div { class: "actions",
                        Button { id: "compute", icon: IconName::Sum, onclick: compute,
                            {texts.say("how-much-compute")}
                        }
                    }
                    if let Some(problem) = elsewhere {
                        ProblemNotice { id: "how-much-problem", problem }
                    }
                }
            }
            div { class: "pane-detail", "aria-live": "polite",
                if let Some(quote) = answer() {
                    Answer { quote, today: today() }
                }
            }
        }
    }
}

/// Where a problem is shown, if the form has a place for it.
fn place(problem: &Problem) -> Option<&'static str> {
    let field = problem.field.as_deref()?;
    let (_, id) = SHOWN.iter().find(|(shown, _)| *shown == field)?;
    Some(id)
}
