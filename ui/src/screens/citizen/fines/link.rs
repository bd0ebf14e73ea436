//! One fine in a list: told apart by what happened, where and when, and by its plate.

use dioxus::prelude::*;
use targa_contract::commands::FineRow;
use targa_domain::Date;

use crate::design::{Money, MoneySize, PlateBadge, StateBadge};
use crate::live::use_texts;

/// A row that is a link (`data-fine` names the fine).
#[component]
pub(crate) fn FineLink(fine: FineRow, today: Date, open: bool) -> Element {
    let texts = use_texts();
    let owed = fine.owed;
    let until = owed.and_then(|owed| owed.until);
    rsx! {
        li {
            a {
                class: "fine-link card",
                href: "#/fines/{fine.id}",
                "data-fine": "{fine.id}",
                "data-state": fine.state.as_str(),
                "aria-current": open.then_some("true"),
                WhatHappened { fine: fine.clone(), today }
                div { class: "fine-owed",
                    if let Some(owed) = owed {
                        Money { cents: owed.amount, size: MoneySize::Medium }
                    } else {
                        StateBadge { state: fine.state }
                    }
                    if let Some(until) = until {
                        span { class: "fine-until",
                            {texts.text("timeline-until", &[("until", texts.say_date(until, today).into())])}
                        }
                    }
                }
            }
        }
    }
}

/// What happened, where and when, to which plate.
#[component]
pub(crate) fn WhatHappened(fine: FineRow, today: Date) -> Element {
    let texts = use_texts();
    let moment = texts.say_moment(fine.committed_at, today);
    rsx! {
        div { class: "what",
            p { class: "what-title", {texts.hypothesis(&fine.hypothesis)} }
            p { class: "what-where", "{fine.place}, {moment}" }
            PlateBadge { plate: fine.plate }
        }
    }
}
