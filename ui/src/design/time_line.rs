//! The picture of this product: every sum a fine will have, until when, and by which article.

mod step;

use dioxus::prelude::*;
use targa_domain::{Date, Schedule, Window, WindowKind};

use self::step::Step;
use super::Rich;
use crate::live::use_texts;

/// The windows as steps, today marked, and in words what happens next.
///
/// Surcharges beyond the next one fold away: they are there for whoever asks.
#[component]
pub fn TimeLine(
    /// Stable name for tests; each step carries `data-window`, `data-first` and `data-last`.
    id: String,
    schedule: Schedule,
    today: Date,
    /// Nothing is owed any more: no step is "now" and nothing happens next.
    #[props(default)]
    closed: bool,
) -> Element {
    let texts = use_texts();
    let (shown, folded) = split(&schedule, today);
    rsx! {
        div { id: "{id}", class: "timeline", "data-closed": closed.then_some("true"),
            ol { class: "steps",
                for window in shown {
                    Step { key: "{window.first}", window, today, closed }
                }
            }
            if !folded.is_empty() {
                details { id: "{id}-later", class: "fold",
                    summary { {texts.say("timeline-more")} }
                    ol { class: "steps",
                        for window in folded {
                            Step { key: "{window.first}", window, today, closed }
                        }
                    }
                }
            }
            if !closed {
                Next { id: "{id}-next", schedule, today }
            }
        }
    }
}

/// What happens if one waits.
#[component]
fn Next(id: String, schedule: Schedule, today: Date) -> Element {
    let texts = use_texts();
    let Some(next) = schedule.next_after(today) else {
        return match schedule.window_on(today) {
            Some(window) if window.kind == WindowKind::PreavvisoFull => rsx! {
                p { id, class: "next", {texts.say("timeline-then-verbale")} }
            },
            _ => rsx! {},
        };
    };
    let sum = texts.money(next.amount);
    let article = next
        .reason()
        .map_or_else(String::new, |why| texts.short_citation(&why.citation));
    let (text, date) = match schedule.window_on(today).and_then(|now| now.last) {
        Some(last) => ("timeline-late", last),
        None => ("timeline-before", next.first),
    };
    let date = texts.say_date(date, today);
    rsx! {
        p { id, class: "next",
            Rich { text, values: vec![("date", date), ("sum", sum)], plain: vec![("article", article)] }
        }
    }
}

/// What is shown at once, and what folds.
fn split(schedule: &Schedule, today: Date) -> (Vec<Window>, Vec<Window>) {
    let next = schedule.next_after(today).map(|window| window.first);
    schedule.windows.iter().cloned().partition(|window| {
        window.kind != WindowKind::Surcharge || window.contains(today) || Some(window.first) == next
    })
}
