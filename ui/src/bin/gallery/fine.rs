//! What is said of a fine, with the fixtures of the development shell that serves the page.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::api::FineState;
use targa_contract::commands::{ListFines, OpenFine};
use targa_ui::design::{DueSentence, PageTitle, QrCode, Skeleton, TimeLine, Why};
use targa_ui::live::{Watch, use_query};

use crate::specimen::{Component, Specimen};

#[component]
pub(crate) fn Page() -> Element {
    let list = use_query(Watch::Nothing, || ListFines {});
    rsx! {
        PageTitle { id: "fine-page", "Fine" }
        match list.latest() {
            None => rsx! { Skeleton { cards: 2 } },
            Some(list) => rsx! {
                for row in list.fines {
                    One { key: "{row.id}", id: row.id }
                }
            },
        }
    }
}

#[component]
fn One(id: FineId) -> Element {
    let fine = use_query(Watch::Nothing, move || OpenFine { id });
    let Some(view) = fine.latest() else {
        return rsx! { Skeleton {} };
    };
    let (state, today) = (view.state.as_str(), view.today);
    let closed = matches!(view.state, FineState::Paid | FineState::Annulled);
    rsx! {
        Component { name: "{state} {view.reference}",
            if let Some(owed) = view.owed {
                Specimen { state: "DueSentence",
                    DueSentence { id: "due-{id}", owed, today }
                }
            }
            Specimen { state: "TimeLine",
                TimeLine { id: "line-{id}", schedule: view.schedule.clone(), today, closed }
            }
            Specimen { state: "Why",
                Why { id: "why-{id}", schedule: view.schedule.clone(), today }
            }
            if let Some(qr) = view.qr {
                Specimen { state: "QrCode",
                    QrCode { id: "qr-{id}", qr, label: "QrCode" }
                }
            }
        }
    }
}
