//! Something went wrong: what happened, what still works, what to do.

use dioxus::prelude::*;
use targa_assets::Texts;
use targa_contract::{Problem, ProblemCode};
use targa_domain::Date;

use super::{Button, ButtonKind, Icon, Tone};
use crate::live::use_texts;

/// The words for a problem. A refused field is named with its reason.
pub fn problem_text(texts: &Texts, problem: &Problem) -> String {
    let values: Vec<_> = problem
        .params
        .iter()
        .map(|(name, value)| match value.parse::<i64>() {
            Ok(number) => (name.as_str(), number.into()),
            Err(_) => (name.as_str(), said(texts, value).into()),
        })
        .collect();
    if problem.code == ProblemCode::InvalidField {
        let reason = problem.params.get("reason").map_or("", String::as_str);
        let own = format!("reason-{reason}");
        if texts.has(&own) {
            return texts.text(&own, &values);
        }
    }
    texts.text(&format!("problem-{}", problem.code.as_str()), &values)
}

/// A parameter as people say it: a day travels as 2026-05-04.
fn said(texts: &Texts, value: &str) -> String {
    day(value).map_or_else(|| value.to_owned(), |day| texts.short_date(day))
}

/// Read by hand: the general reader of dates brings time zones along.
fn day(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?;
    let (month, day) = (parts.next()?, parts.next()?);
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A problem in words, with a way to try again where that can help.
#[component]
pub fn ProblemNotice(
    /// Stable name for tests.
    id: String,
    problem: Problem,
    #[props(default)] on_retry: Option<EventHandler<()>>,
) -> Element {
    let texts = use_texts();
    let words = problem_text(&texts, &problem);
    let tone = match problem.code {
        ProblemCode::SignInCancelled | ProblemCode::SignedOut => Tone::Info,
        _ => Tone::Error,
    };
    let class = tone.class();
    rsx! {
        div {
            id: "{id}",
            class: "notice {class}",
            role: "alert",
            "data-problem": problem.code.as_str(),
            Icon { name: tone.icon() }
            div { class: "notice-words",
                p { "{words}" }
                if let Some(on_retry) = on_retry {
                    Button {
                        id: "{id}-retry",
                        kind: ButtonKind::Secondary,
                        onclick: move |()| on_retry.call(()),
                        {texts.say("retry")}
                    }
                }
            }
        }
    }
}
