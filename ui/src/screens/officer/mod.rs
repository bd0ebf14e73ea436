//! The officer's screens: one hand, no reading, nothing scrolls while issuing.
//!
//! Places: `#/` issue, `#/issued` what was issued on this device, `#/issued/{id}` one slip.

mod delivery;
mod draft;
mod issue;
mod issued;
mod light;
mod price_bar;
mod sign;
mod slip;
mod steps;
mod welcome;

use dioxus::prelude::*;
use targa_contract::commands::Session;

use self::draft::Draft;
use self::issue::Issue;
use self::issued::Issued;
use self::light::LightSwitch;
use self::slip::Slip;
use self::welcome::Welcome;
use crate::design::{
    ButtonKind, ConnectionBanner, Frame, IconName, LinkButton, PageTitle, ProblemNotice, Skeleton,
};
use crate::live::{Address, Watch, use_page, use_query, use_texts};

/// The root of the officer's page.
#[component]
pub fn App() -> Element {
    use_page();
    use_context_provider(Draft::default);
    rsx! {
        Signed {}
    }
}

/// The screens of whoever is signed in, else the way in.
#[component]
fn Signed() -> Element {
    let texts = use_texts();
    let session = use_query(Watch::Session, || Session {});
    let address = use_context::<Address>();
    let here = address.here();
    let Some(view) = session.latest() else {
        return rsx! {
            Frame { title: texts.say("officer-title"),
                match session.problem() {
                    // A locked keyring: not even who is here can be said.
                    Some(problem) => rsx! {
                        PageTitle { id: "welcome", {texts.say("officer-welcome")} }
                        ProblemNotice { id: "session-problem", problem, on_retry: move |()| session.ask_again() }
                    },
                    None => rsx! { Skeleton { cards: 2 } },
                }
            }
        };
    };
    let title = view
        .municipality
        .clone()
        .unwrap_or_else(|| texts.say("officer-title"));
    if view.person.is_none() {
        return rsx! {
            Frame { title, aside: rsx! { LightSwitch {} }, Welcome { session } }
        };
    }
    let screen = match here.strip_prefix("/issued") {
        Some("") => rsx! { Issued { session } },
        Some(id) => rsx! { Slip { key: "{id}", id: id.trim_start_matches('/').to_owned() } },
        None => rsx! { Issue {} },
    };
    let elsewhere = if here.starts_with("/issued") {
        rsx! {
            LinkButton { id: "to-issue", to: "#/", kind: ButtonKind::Quiet, icon: IconName::Back,
                {texts.say("officer-to-issue")}
            }
        }
    } else {
        rsx! {
            LinkButton { id: "to-issued", to: "#/issued", kind: ButtonKind::Quiet, icon: IconName::Fines,
                {texts.say("officer-to-issued")}
            }
        }
    };
    rsx! {
        Frame {
            title,
            aside: rsx! {
                {elsewhere}
                LightSwitch {}
            },
            banner: rsx! {
                ConnectionBanner { connection: view.connection }
            },
            {screen}
        }
    }
}
