//! The rules behind the sums, each with its article and how sure it is.

use dioxus::prelude::*;
use targa_domain::law::Explanation;
use targa_domain::{Date, Rule, Schedule};

use crate::live::use_texts;

/// "Why these sums": folded, for whoever wants to check.
#[component]
pub fn Why(
    /// Stable name for tests.
    id: String,
    schedule: Schedule,
    /// Rules that made the sanction itself, where known.
    #[props(default)]
    of_price: Vec<Explanation>,
    today: Date,
) -> Element {
    let texts = use_texts();
    let mut rules: Vec<Explanation> = Vec::new();
    let of_windows = schedule
        .windows
        .iter()
        .flat_map(|window| &window.explanations);
    for why in of_price.iter().chain(of_windows) {
        // Each moved deadline was moved from a day of its own.
        let told = |known: &Explanation| match why.rule {
            Rule::HolidayRoll => known == why,
            rule => known.rule == rule,
        };
        if !rules.iter().any(told) {
            rules.push(*why);
        }
    }
    rsx! {
        details { id, class: "fold",
            summary { {texts.say("timeline-why")} }
            ul { class: "why",
                for why in rules {
                    li { key: "{why.rule.code()}", "data-rule": why.rule.code(),
                        p { {texts.rule(&why, today)} }
                        p { class: "why-article",
                            {texts.citation(&why.citation)}
                            if let Some(doubt) = texts.doubt(why.certainty) {
                                " · "
                                em { "{doubt}" }
                            }
                        }
                    }
                }
            }
        }
    }
}
