//! How I want to be told: where the verbale comes, where the reminders come, and that an address is mine.

mod form;
mod verify;
mod ways;

use dioxus::prelude::*;
use targa_contract::commands::ShowContacts;

use self::form::Form;
use crate::design::{ButtonKind, IconName, LinkButton, PageTitle, ProblemNotice, Skeleton};
use crate::live::{Watch, use_query, use_texts};

/// The screen.
#[component]
pub fn Contacts() -> Element {
    let texts = use_texts();
    let query = use_query(Watch::Nothing, || ShowContacts {});
    rsx! {
        LinkButton { id: "back-to-more", to: "#/more", kind: ButtonKind::Quiet, icon: IconName::Back,
            {texts.say("nav-more")}
        }
        PageTitle { id: "contacts", lead: texts.say("contacts-lead"), {texts.say("contacts-title")} }
        match (query.latest(), query.problem()) {
            (Some(contacts), _) => rsx! { Form { contacts, query } },
            (None, Some(problem)) => rsx! {
                ProblemNotice { id: "contacts-problem", problem, on_retry: move |()| query.ask_again() }
            },
            (None, None) => rsx! { Skeleton { cards: 2 } },
        }
    }
}
