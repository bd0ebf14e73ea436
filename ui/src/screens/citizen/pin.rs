//! Setting, changing and taking away the PIN.

use dioxus::prelude::*;
use targa_contract::commands::{LockState, LockView, RemovePin, SetPin};
use targa_contract::{Problem, ProblemCode};

use crate::design::{Button, ButtonKind, Card, Field, ProblemNotice, problem_text};
use crate::live::{Query, Watch, focus, use_action, use_query, use_texts};

/// The card in "more".
#[component]
pub(super) fn AppLock() -> Element {
    let texts = use_texts();
    let lock = use_query(Watch::Session, || LockState {});
    rsx! {
        Card { id: "app-lock", title: texts.say("pin-title"),
            match (lock.latest(), lock.problem()) {
                (Some(view), _) => rsx! { Pin { view, lock } },
                (None, Some(problem)) => rsx! { ProblemNotice { id: "app-lock-problem", problem } },
                (None, None) => rsx! {},
            }
        }
    }
}

#[component]
fn Pin(view: LockView, lock: Query<LockView>) -> Element {
    let texts = use_texts();
    let setting = use_action::<SetPin>();
    let removing = use_action::<RemovePin>();
    let mut old = use_signal(String::new);
    let mut new = use_signal(String::new);
    let took = move |view: LockView| {
        old.set(String::new());
        new.set(String::new());
        lock.put(view);
    };
    let has_pin = view.has_pin;
    let set = move |()| {
        let request = SetPin {
            pin: new.cloned(),
            old: has_pin.then(|| old.cloned()),
        };
        setting.run_then(request, took);
    };
    let remove = move |()| {
        removing.run_then(RemovePin { pin: old.cloned() }, move |view| {
            let mut took = took;
            took(view);
            // The button that was pressed is gone.
            focus("pin-new");
        });
    };
    let problem = setting.problem().or_else(|| removing.problem());
    let wrong = |fits: fn(&Problem) -> bool| {
        let problem = problem.as_ref().filter(|problem| fits(problem))?;
        Some(problem_text(&texts, problem))
    };
    let elsewhere = problem
        .clone()
        .filter(|problem| !of_old(problem) && !of_new(problem));
    rsx! {
        p { id: "pin-state", {texts.say(if has_pin { "pin-is-set" } else { "pin-none" })} }
        if has_pin {
            Field {
                id: "pin-old",
                label: texts.say("pin-old"),
                error: wrong(of_old),
                value: old(),
                secret: true,
                input_mode: "numeric",
                oninput: move |text| old.set(text),
            }
        }
        Field {
            id: "pin-new",
            label: texts.say("pin-new"),
            hint: texts.say("pin-new-hint"),
            error: wrong(of_new),
            value: new(),
            secret: true,
            input_mode: "numeric",
            oninput: move |text| new.set(text),
        }
        div { class: "actions",
            Button { id: "pin-set", kind: ButtonKind::Secondary, busy: setting.busy(), onclick: set,
                {texts.say(if has_pin { "pin-change" } else { "pin-set" })}
            }
            if has_pin {
                Button { id: "pin-remove", kind: ButtonKind::Quiet, busy: removing.busy(), onclick: remove,
                    {texts.say("pin-remove")}
                }
            }
        }
        if let Some(problem) = elsewhere {
            ProblemNotice { id: "pin-problem", problem }
        }
    }
}

fn of_old(problem: &Problem) -> bool {
    problem.code == ProblemCode::WrongPin
}

fn of_new(problem: &Problem) -> bool {
    problem.field.as_deref() == Some("pin")
}
