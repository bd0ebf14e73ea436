//! Signing in: what it is for, and what works without.

use dioxus::prelude::*;
use targa_contract::Problem;
use targa_contract::commands::{CancelSignIn, Connection, SessionView, SignIn};

use crate::design::{Button, ButtonKind, Card, IconName, LinkButton, PageTitle, ProblemNotice};
use crate::live::{Query, use_action, use_texts};

/// The first screen of whoever is not signed in.
#[component]
pub(super) fn SignInScreen(session: Query<SessionView>) -> Element {
    let texts = use_texts();
    rsx! {
        PageTitle { id: "sign-in-title", lead: texts.say("sign-in-lead"),
            {texts.say("sign-in-title")}
        }
        Card { id: "sign-in-card", strong: true,
            ul { class: "promises",
                li { {texts.say("sign-in-promise-fines")} }
                li { {texts.say("sign-in-promise-told")} }
                li { {texts.say("sign-in-promise-offline")} }
            }
            Door { id: "sign-in", session, kind: ButtonKind::Primary }
            p { class: "small", {texts.say("sign-in-how")} }
        }
        Without {}
    }
}

/// Not even who is here can be said (a locked keyring): why, and what works without.
#[component]
pub(super) fn NoSession(session: Query<SessionView>, problem: Problem) -> Element {
    let texts = use_texts();
    rsx! {
        PageTitle { id: "sign-in-title", lead: texts.say("sign-in-lead"),
            {texts.say("sign-in-title")}
        }
        ProblemNotice { id: "session-problem", problem, on_retry: move |()| session.ask_again() }
        Without {}
    }
}

/// What needs nobody to be signed in.
#[component]
fn Without() -> Element {
    let texts = use_texts();
    rsx! {
        Card { id: "sign-in-without", title: texts.say("sign-in-without-title"),
            p { {texts.say("sign-in-without-body")} }
            div { class: "actions",
                LinkButton {
                    id: "go-slip",
                    to: "#/slip",
                    kind: ButtonKind::Secondary,
                    icon: IconName::Fines,
                    {texts.say("slip-title")}
                }
                LinkButton {
                    id: "go-how-much",
                    to: "#/how-much",
                    kind: ButtonKind::Secondary,
                    icon: IconName::Sum,
                    {texts.say("nav-how-much")}
                }
            }
        }
    }
}

/// In the banner of an expired session: the way back in, in place.
#[component]
pub(super) fn SignInAgain(session: Query<SessionView>) -> Element {
    let expired = session
        .latest()
        .is_some_and(|view| matches!(view.connection, Connection::SessionExpired { .. }));
    rsx! {
        if expired {
            Door { id: "sign-in-again", session, kind: ButtonKind::Secondary }
        }
    }
}

/// The button, the wait for the browser, the way to give up, and why it did not work.
#[component]
pub(super) fn Door(id: String, session: Query<SessionView>, kind: ButtonKind) -> Element {
    let texts = use_texts();
    let entering = use_action::<SignIn>();
    // `sign-in` itself then ends and tells how.
    let giving_up = use_action::<CancelSignIn>();
    let busy = entering.busy();
    let enter = move |()| entering.run_then(SignIn {}, move |view| session.put(view));
    let give_up = move |()| giving_up.run(CancelSignIn {});
    rsx! {
        div { class: "actions",
            Button {
                id: "{id}",
                kind,
                icon: IconName::Person,
                busy,
                onclick: enter,
                {texts.say(if busy { "sign-in-waiting" } else { "sign-in-button" })}
            }
            if busy {
                Button { id: "cancel-sign-in", kind: ButtonKind::Quiet, onclick: give_up,
                    {texts.say("sign-in-cancel")}
                }
            }
        }
        if busy {
            p { class: "small", role: "status", {texts.say("sign-in-browser")} }
        }
        if let Some(problem) = entering.problem() {
            ProblemNotice { id: "sign-in-problem", problem }
        }
    }
}
