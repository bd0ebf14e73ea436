//! The way in.

use dioxus::prelude::*;
use targa_contract::Problem;
use targa_contract::commands::{CancelSignIn, SessionView, SignIn};

use crate::design::{Button, ButtonKind, Card, LanguagePicker, PageTitle, ProblemNotice};
use crate::live::{Query, use_shell, use_texts};

/// Sign-in at the city's provider, in the system browser.
#[component]
pub(super) fn Welcome(session: Query<SessionView>) -> Element {
    let texts = use_texts();
    let shell = use_shell();
    let mut busy = use_signal(|| false);
    let mut problem = use_signal(|| None::<Problem>);
    let cancel = shell.clone();
    rsx! {
        PageTitle { id: "welcome", lead: texts.say("officer-welcome-lead"), {texts.say("officer-welcome")} }
        Card { id: "sign-in-card",
            if let Some(problem) = problem() {
                ProblemNotice { id: "sign-in-problem", problem }
            }
            div { class: "actions",
                Button {
                    id: "sign-in",
                    busy: busy(),
                    onclick: move |()| {
                        let shell = shell.clone();
                        busy.set(true);
                        problem.set(None);
                        spawn(async move {
                            match shell.call(&SignIn {}).await {
                                Ok(view) => session.put(view),
                                Err(refusal) => problem.set(Some(refusal)),
                            }
                            busy.set(false);
                        });
                    },
                    {texts.say("officer-sign-in")}
                }
                if busy() {
                    Button {
                        id: "cancel-sign-in",
                        kind: ButtonKind::Secondary,
                        onclick: move |()| {
                            let shell = cancel.clone();
                            spawn(async move {
                                // The sign-in itself then ends with its own words.
                                drop(shell.call(&CancelSignIn {}).await);
                            });
                        },
                        {texts.say("officer-cancel-sign-in")}
                    }
                }
            }
            if busy() {
                p { role: "status", {texts.say("officer-sign-in-browser")} }
            }
        }
        LanguagePicker {}
    }
}
