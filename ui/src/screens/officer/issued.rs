//! What was issued on this device, newest first.

use dioxus::prelude::*;
use targa_contract::Problem;
use targa_contract::commands::{OfficerDesk, SessionView, SignOut};
use targa_domain::Plate;

use super::delivery::DeliveryBadge;
use crate::design::{
    Button, ButtonKind, EmptyState, IconName, LanguagePicker, PageTitle, PlateBadge, ProblemNotice,
    Skeleton,
};
use crate::live::{Query, Watch, use_query, use_shell, use_texts};

/// The list, and below it what is seldom needed: language and the way out.
#[component]
pub(super) fn Issued(session: Query<SessionView>) -> Element {
    let texts = use_texts();
    let desk = use_query(Watch::Fines, || OfficerDesk {});
    rsx! {
        PageTitle { id: "issued", {texts.say("officer-to-issued")} }
        match (desk.latest(), desk.problem()) {
            (Some(view), _) if view.issued.is_empty() => rsx! {
                EmptyState {
                    id: "issued-empty",
                    icon: IconName::Fines,
                    title: texts.say("officer-issued-empty"),
                    body: texts.say("officer-issued-empty-body"),
                }
            },
            (Some(view), _) => rsx! {
                ul { id: "issued-list", class: "issued",
                    for row in view.issued {
                        li { key: "{row.id}",
                            a { class: "issued-row", href: "#/issued/{row.id}", "data-fine": "{row.id}",
                                if let Ok(plate) = Plate::parse(&row.plate) {
                                    PlateBadge { plate }
                                }
                                span { class: "issued-what", {texts.hypothesis(&row.hypothesis)} }
                                span { class: "issued-where",
                                    "{row.place} · "
                                    {texts.say_moment(row.issued_at, crate::live::today())}
                                }
                                DeliveryBadge { delivery: row.delivery }
                            }
                        }
                    }
                }
            },
            (None, Some(problem)) => rsx! {
                ProblemNotice { id: "issued-problem", problem, on_retry: move |()| desk.ask_again() }
            },
            (None, None) => rsx! { Skeleton { cards: 3 } },
        }
        LanguagePicker {}
        Leave { session }
    }
}

/// Signing out, refused while something is unsent.
#[component]
fn Leave(session: Query<SessionView>) -> Element {
    let texts = use_texts();
    let shell = use_shell();
    let mut problem = use_signal(|| None::<Problem>);
    rsx! {
        if let Some(problem) = problem() {
            ProblemNotice { id: "sign-out-problem", problem }
        }
        div { class: "actions",
            Button {
                id: "sign-out",
                kind: ButtonKind::Secondary,
                onclick: move |()| {
                    let shell = shell.clone();
                    spawn(async move {
                        match shell.call(&SignOut {}).await {
                            Ok(view) => session.put(view),
                            Err(refusal) => problem.set(Some(refusal)),
                        }
                    });
                },
                {texts.say("officer-sign-out")}
            }
        }
    }
}
