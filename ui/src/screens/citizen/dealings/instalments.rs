//! Paying in instalments: what runs or was asked for, or a plan of one's own to ask for.

mod asking;
mod choosing;
mod given_up;
mod household;
mod plan;
mod request;
mod running;

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{Instalments, InstalmentsBarred, InstalmentsView};

use self::asking::Asking;
use self::request::Request;
use self::running::Running;
use crate::design::{Banner, PageTitle, ProblemNotice, Skeleton, Tone};
use crate::live::{Query, Watch, use_query, use_texts};

/// One fine and its instalments, followed as they change.
#[component]
pub(super) fn InstalmentsScreen(id: FineId) -> Element {
    let texts = use_texts();
    let query = use_query(Watch::Fines, move || Instalments { fine: id });
    rsx! {
        PageTitle { id: "instalments-title", lead: texts.say("instalments-lead"),
            {texts.say("instalments-title")}
        }
        match (query.latest(), query.problem()) {
            (Some(view), _) => rsx! { Standing { id, view, query } },
            (None, Some(problem)) => rsx! {
                ProblemNotice {
                    id: "instalments-problem",
                    problem,
                    on_retry: move |()| query.ask_again(),
                }
            },
            (None, None) => rsx! { Skeleton { cards: 2 } },
        }
    }
}

#[component]
fn Standing(id: FineId, view: InstalmentsView, query: Query<InstalmentsView>) -> Element {
    let texts = use_texts();
    let today = view.today;
    // That one was asked for is said by the request itself.
    let barred = view
        .barred
        .filter(|barred| *barred != InstalmentsBarred::Asked);
    rsx! {
        if let Some(running) = view.running.clone() {
            Running { fine: id, running, today }
        } else if let Some(request) = view.request.clone() {
            Request { fine: id, request, today, query }
        }
        if let Some(barred) = barred {
            Banner { id: "instalments-barred", tone: Tone::Info,
                p { "data-barred": barred.as_str(), {texts.say(&format!("instalments-barred-{}", barred.as_str()))} }
            }
        }
        if let Some(asking) = view.asking.clone() {
            Asking { fine: id, asking, today, query }
        }
    }
}
