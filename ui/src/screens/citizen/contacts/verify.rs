//! An address is somebody's who reads there: a code goes to it and comes back.

use dioxus::prelude::*;
use targa_contract::api::{AddressKind, Contacts};
use targa_contract::commands::{SendCode, VerifyAddress};

use crate::design::{Banner, Button, ButtonKind, Card, Field, ProblemNotice, Tone, problem_text};
use crate::live::{Query, local, today, use_action, use_texts};

/// One address: verified, or the way to get there.
#[component]
pub(super) fn Verify(
    kind: AddressKind,
    title: String,
    address: String,
    verified: bool,
    query: Query<Contacts>,
) -> Element {
    let texts = use_texts();
    let name = kind.as_str();
    rsx! {
        Card { id: "verify-{name}", title,
            if verified {
                Banner { id: "verified-{name}", tone: Tone::Good,
                    p { {texts.text("verify-done", &[("address", address.into())])} }
                }
            } else {
                p { {texts.text("verify-lead", &[("address", address.into())])} }
                Code { kind, query }
            }
        }
    }
}

#[component]
fn Code(kind: AddressKind, query: Query<Contacts>) -> Element {
    let texts = use_texts();
    let name = kind.as_str();
    let sending = use_action::<SendCode>();
    let verifying = use_action::<VerifyAddress>();
    let mut code = use_signal(String::new);
    let sent = sending.done();
    let verify = move || {
        let code = code.cloned();
        verifying.run_then(VerifyAddress { kind, code }, move |now| query.put(now));
    };
    let refused = verifying.problem();
    let (of_code, elsewhere) = match refused {
        Some(problem) if problem.field.as_deref() == Some("code") => (Some(problem), None),
        other => (None, other),
    };
    rsx! {
        div { class: "actions",
            Button {
                id: "send-code-{name}",
                kind: ButtonKind::Secondary,
                busy: sending.busy(),
                onclick: move |()| sending.run(SendCode { kind }),
                {texts.say(if sent.is_some() { "verify-send-again" } else { "verify-send" })}
            }
        }
        if let Some(problem) = sending.problem() {
            ProblemNotice { id: "send-code-{name}-problem", problem }
        }
        if let Some(sent) = sent {
            p { role: "status",
                {texts.text("verify-sent", &[("moment", texts.say_moment(local(sent.good_until), today()).into())])}
            }
            form {
                onsubmit: move |event| {
                    event.prevent_default();
                    verify();
                },
                Field {
                    id: "code-{name}",
                    label: texts.say("verify-code"),
                    hint: texts.say("verify-code-hint"),
                    error: of_code.map(|problem| problem_text(&texts, &problem)),
                    value: code(),
                    input_mode: "numeric",
                    autocomplete: "one-time-code",
                    oninput: move |text| code.set(text),
                }
                div { class: "actions",
                    Button { id: "verify-code-{name}", busy: verifying.busy(), onclick: move |()| verify(),
                        {texts.say("verify-confirm")}
                    }
                }
            }
            if let Some(problem) = elsewhere {
                ProblemNotice { id: "verify-{name}-problem", problem }
            }
        }
    }
}
