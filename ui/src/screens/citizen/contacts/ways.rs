//! Where the verbale and the reminders are to come.

use dioxus::prelude::*;
use targa_contract::api::NotificationBy;
use targa_contract::commands::KeepContacts;

use crate::design::{Card, Check, Choice, ChoiceOption, Field};
use crate::live::use_texts;

/// By the law's ordinary way, or to a certified address.
#[component]
pub(super) fn Verbale(said: Signal<KeepContacts>, error: Option<String>) -> Element {
    let texts = use_texts();
    let ways = [
        ("ordinary", "contacts-ordinary"),
        ("pec", "contacts-by-pec"),
    ];
    let ways = ways.map(|(key, words)| ChoiceOption {
        key,
        words: texts.say(words),
        lang: None,
    });
    let by_pec = said.read().notification == NotificationBy::Pec;
    rsx! {
        Card { id: "contacts-verbale", title: texts.say("contacts-verbale"),
            Choice {
                id: "notification",
                label: texts.say("contacts-how"),
                options: ways.to_vec(),
                chosen: if by_pec { "pec" } else { "ordinary" },
                onchange: move |key| {
                    said.write().notification = match key {
                        "pec" => NotificationBy::Pec,
                        _ => NotificationBy::Ordinary,
                    };
                },
            }
            p { class: "small",
                {texts.say(if by_pec { "contacts-by-pec-why" } else { "contacts-ordinary-why" })}
            }
            Field {
                id: "pec",
                label: texts.say("contacts-pec"),
                hint: texts.say("contacts-pec-hint"),
                error,
                value: said.read().pec.clone(),
                input_mode: "email",
                oninput: move |text| said.write().pec = text,
            }
        }
    }
}

/// They are no notification, and start no term.
#[component]
pub(super) fn Reminders(
    said: Signal<KeepContacts>,
    email: Option<String>,
    phone: Option<String>,
) -> Element {
    let texts = use_texts();
    rsx! {
        Card { id: "contacts-reminders", title: texts.say("contacts-reminders"),
            p { {texts.say("contacts-reminders-lead")} }
            Field {
                id: "email",
                label: texts.say("contacts-email"),
                error: email,
                value: said.read().email.clone(),
                input_mode: "email",
                autocomplete: "email",
                oninput: move |text| said.write().email = text,
            }
            Field {
                id: "phone",
                label: texts.say("contacts-phone"),
                hint: texts.say("contacts-phone-hint"),
                error: phone,
                value: said.read().phone.clone(),
                input_mode: "tel",
                autocomplete: "tel",
                oninput: move |text| said.write().phone = text,
            }
            div { class: "checks",
                Check {
                    id: "by-app",
                    label: texts.say("contacts-app"),
                    hint: texts.say("contacts-app-hint"),
                    checked: said.read().app,
                    onchange: move |yes| said.write().app = yes,
                }
                Check {
                    id: "by-push",
                    label: texts.say("contacts-push"),
                    hint: texts.say("contacts-push-hint"),
                    checked: said.read().push,
                    onchange: move |yes| said.write().push = yes,
                }
                Check {
                    id: "by-io",
                    label: texts.say("contacts-io"),
                    hint: texts.say("contacts-io-hint"),
                    checked: said.read().io,
                    onchange: move |yes| said.write().io = yes,
                }
                Check {
                    id: "by-send",
                    label: texts.say("contacts-send"),
                    hint: texts.say("contacts-send-hint"),
                    checked: said.read().send,
                    onchange: move |yes| said.write().send = yes,
                }
            }
        }
    }
}
