//! What happened to this case so far.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{ShowStory, StoryEvent};
use targa_domain::Date;

use super::attested::Attested;
use crate::design::{Button, ButtonKind, Card, ProblemNotice, Skeleton};
use crate::live::{Later, Watch, focus, use_query, use_texts};
use crate::screens::citizen::Pieces;

/// A button, then the story, oldest first.
#[component]
pub(super) fn StoryCard(fine: FineId, by_send: bool) -> Element {
    let texts = use_texts();
    let mut shown = use_signal(|| false);
    rsx! {
        Card { id: "fine-story", title: texts.say("story-title"),
            if shown() {
                Fetched { fine, by_send }
            } else {
                p { {texts.say("story-lead")} }
                div { class: "actions",
                    Button {
                        id: "show-story",
                        kind: ButtonKind::Secondary,
                        onclick: move |()| shown.set(true),
                        {texts.say("story-show")}
                    }
                }
            }
        }
    }
}

/// The steps are in a piece of their own: few look.
#[component]
fn Fetched(fine: FineId, by_send: bool) -> Element {
    let pieces: Pieces = use_context();
    let with = StoryProps { fine, by_send };
    let meanwhile = rsx! { Skeleton { cards: 1 } };
    rsx! {
        Later { piece: pieces.story, with, meanwhile }
    }
}

/// The steps of a case, and what SEND attests where it went by SEND.
#[component]
pub fn Story(fine: FineId, by_send: bool) -> Element {
    rsx! {
        Steps { fine }
        if by_send {
            Attested { fine }
        }
    }
}

/// Oldest first.
#[component]
fn Steps(fine: FineId) -> Element {
    let query = use_query(Watch::Fines, move || ShowStory { fine });
    let told = query.latest().is_some();
    use_effect(use_reactive!(|told| {
        // The button that was pressed is gone.
        if told {
            focus("story");
        }
    }));
    match (query.latest(), query.problem()) {
        (Some(story), _) => rsx! {
            ol { id: "story", class: "story", tabindex: "-1",
                for event in story.events {
                    Line { event, today: story.today }
                }
            }
        },
        (None, Some(problem)) => rsx! {
            ProblemNotice { id: "story-problem", problem, on_retry: move |()| query.ask_again() }
        },
        (None, None) => rsx! { Skeleton { cards: 1 } },
    }
}

#[component]
fn Line(event: StoryEvent, today: Date) -> Element {
    let texts = use_texts();
    let mut values = Vec::new();
    if let Some(amount) = event.amount {
        values.push(("sum", texts.money(amount).into()));
    }
    if let Some(day) = event.day {
        values.push(("day", texts.say_date(day, today).into()));
    }
    if let Some(number) = event.number {
        values.push(("number", number.into()));
    }
    let words = texts.text(&format!("story-{}", event.what.as_str()), &values);
    rsx! {
        li { "data-event": event.what.as_str(),
            p { class: "story-day", {texts.say_day(event.on, today)} }
            p { "{words}" }
        }
    }
}
