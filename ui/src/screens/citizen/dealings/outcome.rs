//! The button that sends a letter, and what came of it.

use dioxus::prelude::*;
use targa_contract::commands::LetterView;

use super::form::Form;
use crate::design::{Banner, Button, ProblemNotice, Tone};
use crate::live::use_texts;

/// `fields` are those whose faults are said beside them.
#[component]
pub(super) fn Outcome(
    form: Form,
    view: LetterView,
    /// What the button says.
    words: String,
    fields: &'static [&'static str],
) -> Element {
    let texts = use_texts();
    let problem = form.problem();
    let of_field = |field: &str| fields.contains(&field);
    let beside = problem
        .as_ref()
        .and_then(|problem| problem.field.as_deref())
        .is_some_and(of_field);
    let newest = view.sent.first().filter(|_| form.done());
    let protocol = newest.and_then(|sent| sent.protocol.clone());
    rsx! {
        div { class: "actions",
            Button { id: "send-letter", busy: form.busy(), onclick: move |()| form.send(),
                if view.under_way {
                    {texts.say("send-again")}
                } else {
                    "{words}"
                }
            }
        }
        if beside {
            p { id: "letter-fault", class: "field-error", role: "alert", {texts.say("sending-fault")} }
        } else if let Some(problem) = problem {
            ProblemNotice { id: "letter-problem", problem }
            p { id: "letter-kept", class: "small", {texts.say("sending-kept")} }
        }
        if form.done() {
            Banner { id: "letter-sent", tone: Tone::Good,
                p { {texts.say("sending-done")} }
                match protocol {
                    Some(protocol) => rsx! {
                        p { id: "letter-protocol", {texts.text("sending-protocol", &[("number", protocol.into())])} }
                    },
                    None => rsx! { p { {texts.say("sending-protocol-later")} } },
                }
            }
        }
    }
}
