//! What is said, whole each time.

use dioxus::prelude::*;
use targa_contract::api::{AddressKind, Contacts};
use targa_contract::commands::KeepContacts;

use super::verify::Verify;
use super::ways::{Reminders, Verbale};
use crate::design::{Banner, Button, ProblemNotice, Tone, problem_text};
use crate::live::{Query, use_action, use_texts};

/// Ways, addresses, and the codes that wait.
#[component]
pub(super) fn Form(contacts: Contacts, query: Query<Contacts>) -> Element {
    let texts = use_texts();
    let keeping = use_action::<KeepContacts>();
    let known = contacts.clone();
    let said = use_signal(move || typed(&known));
    let keep = move || keeping.run_then(said.cloned(), move |now| query.put(now));
    let problem = keeping.problem();
    let wrong = |field: &str| {
        let problem = problem.as_ref();
        let problem = problem.filter(|problem| problem.field.as_deref() == Some(field))?;
        Some(problem_text(&texts, problem))
    };
    let elsewhere = problem.clone().filter(|problem| problem.field.is_none());
    rsx! {
        form {
            onsubmit: move |event| {
                event.prevent_default();
                keep();
            },
            Verbale { said, error: wrong("pec") }
            Reminders { said, email: wrong("email"), phone: wrong("phone") }
            div { class: "actions",
                Button { id: "keep-contacts", busy: keeping.busy(),
                    {texts.say("contacts-keep")}
                }
            }
            if let Some(problem) = elsewhere {
                ProblemNotice { id: "keep-contacts-problem", problem }
            }
            if keeping.done().is_some() {
                Banner { id: "contacts-kept", tone: Tone::Good,
                    p { {texts.say("contacts-kept")} }
                }
            }
        }
        for (kind, words) in [
            (AddressKind::Pec, "contacts-pec"),
            (AddressKind::Email, "contacts-email"),
            (AddressKind::Phone, "contacts-phone"),
        ] {
            if let Some((address, verified)) = contacts.address(kind) {
                Verify { key: "{address}", kind, title: texts.say(words), address, verified, query }
            }
        }
    }
}

fn typed(contacts: &Contacts) -> KeepContacts {
    let address = |kind| {
        let known = contacts.address(kind);
        known.map_or_else(String::new, |(address, _)| address.to_owned())
    };
    KeepContacts {
        notification: contacts.notification,
        pec: address(AddressKind::Pec),
        email: address(AddressKind::Email),
        phone: address(AddressKind::Phone),
        send: contacts.send,
        io: contacts.io,
        app: contacts.app,
        push: contacts.push,
    }
}
