//! The calendar of a plan that runs: each due with its day, its sum and its code.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{DueStanding, RunningView};
use targa_domain::Date;

use super::super::due::DueOf;
use crate::design::{Banner, Card, Tone};
use crate::live::use_texts;

#[component]
pub(super) fn Running(fine: FineId, running: RunningView, today: Date) -> Element {
    let texts = use_texts();
    let warned = running.lapses_after.filter(|_| running.warn);
    let overdue = running
        .dues
        .iter()
        .any(|due| due.standing == DueStanding::Overdue);
    let warning = warned.map(|day| {
        let words = if day < today {
            "plan-over"
        } else if overdue {
            "plan-overdue"
        } else {
            "plan-near"
        };
        texts.text(words, &[("date", texts.say_date(day, today).into())])
    });
    rsx! {
        if let Some(warning) = warning {
            Banner { id: "plan-warning", tone: Tone::Warning,
                p { "{warning}" }
            }
        }
        Card { id: "plan-running", title: texts.say("plan-title"), strong: true,
            ol { class: "dues",
                for due in running.dues {
                    DueOf { key: "{due.number}", fine, due, today }
                }
            }
        }
    }
}
