//! The answer: every sum with its days and article.

use dioxus::prelude::*;
use targa_contract::api::QuoteResponse;
use targa_contract::commands::OwedView;
use targa_domain::Date;

use crate::design::{Card, DueSentence, TimeLine, Why};
use crate::live::use_texts;

/// What is owed today, the line of time, and the rules behind it.
#[component]
pub(super) fn Answer(quote: QuoteResponse, today: Date) -> Element {
    let texts = use_texts();
    let schedule = quote.schedule.clone();
    let owed = schedule.window_on(today).map(|window| OwedView {
        amount: window.amount,
        until: window.last,
        then: schedule.next_after(today).map(|window| window.amount),
    });
    let points = quote.price.points;
    let title = quote
        .price
        .hypothesis
        .map(|hypothesis| texts.hypothesis(&hypothesis));
    rsx! {
        Card { id: "quote", title, strong: true,
            if let Some(owed) = owed {
                DueSentence { id: "quote-amount", owed, today }
            }
            TimeLine { id: "quote-timeline", schedule: schedule.clone(), today }
            if points.to > 0 {
                p { id: "quote-points", class: "small",
                    {texts.text("points-lost", &[("count", i64::from(points.to).into())])}
                }
            }
            Why {
                id: "quote-why",
                schedule,
                of_price: quote.price.explanations.to_vec(),
                today,
            }
        }
    }
}
