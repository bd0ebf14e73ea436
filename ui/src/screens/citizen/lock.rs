//! The app is locked: a PIN opens it, and who has forgotten theirs signs in again.

use dioxus::prelude::*;
use targa_contract::ProblemCode;
use targa_contract::commands::{LockState, SessionView, Unlock};

use super::sign_in::Door;
use crate::design::{Button, ButtonKind, Card, Field, PageTitle, ProblemNotice, problem_text};
use crate::live::{Query, Watch, use_action, use_query, use_texts};

/// In the place of everything personal.
#[component]
pub(super) fn LockScreen(session: Query<SessionView>) -> Element {
    let texts = use_texts();
    let lock = use_query(Watch::Session, || LockState {});
    let opening = use_action::<Unlock>();
    let mut typed = use_signal(String::new);
    let open = move |pin: Option<String>| {
        opening.run_then(Unlock { pin }, move |_| session.ask_again());
    };
    let mut open_with_pin = move || {
        open(Some(typed.cloned()));
        typed.set(String::new());
    };
    let biometrics = lock.latest().is_some_and(|view| view.biometrics);
    let refused = opening.problem();
    let (of_pin, elsewhere) = match refused {
        Some(problem) if problem.code == ProblemCode::WrongPin => (Some(problem), None),
        other => (None, other),
    };
    rsx! {
        PageTitle { id: "lock-title", lead: texts.say("lock-lead"), {texts.say("lock-title")} }
        Card { id: "lock", strong: true,
            form {
                onsubmit: move |event| {
                    event.prevent_default();
                    open_with_pin();
                },
                Field {
                    id: "pin",
                    label: texts.say("lock-pin"),
                    error: of_pin.map(|problem| problem_text(&texts, &problem)),
                    value: typed(),
                    secret: true,
                    input_mode: "numeric",
                    oninput: move |text| typed.set(text),
                }
                div { class: "actions",
                    Button { id: "unlock", busy: opening.busy(), onclick: move |()| open_with_pin(),
                        {texts.say("lock-open")}
                    }
                    if biometrics {
                        Button {
                            id: "unlock-biometrics",
                            kind: ButtonKind::Secondary,
                            onclick: move |()| open(None),
                            {texts.say("lock-biometrics")}
                        }
                    }
                }
            }
            if let Some(problem) = elsewhere {
                ProblemNotice { id: "unlock-problem", problem }
            }
        }
        Card { id: "lock-forgotten", title: texts.say("lock-forgotten"),
            p { {texts.say("lock-forgotten-body")} }
            Door { id: "sign-in", session, kind: ButtonKind::Secondary }
        }
    }
}
