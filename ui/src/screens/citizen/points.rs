//! Points of the licence: what the fines here take, and what would be left of a balance that one knows.

use dioxus::prelude::*;
use targa_contract::commands::{PointsForecast, PointsLine, PointsView, ShowPoints};
use targa_domain::Date;

use crate::design::{
    Button, ButtonKind, Card, Check, EmptyState, Field, IconName, LinkButton, PageTitle,
    ProblemNotice, Skeleton, problem_text,
};
use crate::live::{Watch, use_action, use_query, use_texts};

/// The screen.
#[component]
pub fn Points() -> Element {
    let texts = use_texts();
    let query = use_query(Watch::Fines, ShowPoints::default);
    rsx! {
        LinkButton { id: "back-to-more", to: "#/more", kind: ButtonKind::Quiet, icon: IconName::Back,
            {texts.say("nav-more")}
        }
        PageTitle { id: "points", lead: texts.say("points-lead"), {texts.say("points-title")} }
        match (query.latest(), query.problem()) {
            (Some(view), _) if view.lines.is_empty() => rsx! {
                EmptyState {
                    id: "no-points",
                    title: texts.say("points-none-title"),
                    body: texts.say("points-none-body"),
                }
            },
            (Some(view), _) => rsx! { Lines { view } },
            (None, Some(problem)) => rsx! {
                ProblemNotice { id: "points-problem", problem, on_retry: move |()| query.ask_again() }
            },
            (None, None) => rsx! { Skeleton { cards: 2 } },
        }
        Balance {}
    }
}

#[component]
fn Lines(view: PointsView) -> Element {
    let texts = use_texts();
    let today = view.today;
    rsx! {
        Card { id: "points-lines", strong: true,
            p { id: "points-to-come", class: "due",
                strong { {texts.text("points-to-come", &[("count", i64::from(view.to_come).into())])} }
            }
            p { class: "small", {texts.say("points-who")} }
            ul { class: "story",
                for line in view.lines {
                    Line { key: "{line.fine}", line, today }
                }
            }
        }
    }
}

#[component]
fn Line(line: PointsLine, today: Date) -> Element {
    let texts = use_texts();
    let words = if line.settled {
        "points-taken"
    } else {
        "points-coming"
    };
    rsx! {
        li { "data-points": "{line.points}",
            p { class: "story-day", {texts.say_day(line.on, today)} }
            p {
                a { href: "#/fines/{line.fine}", {texts.hypothesis(&line.hypothesis)} }
                ": "
                {texts.text(words, &[("count", i64::from(line.points).into())])}
            }
        }
    }
}

/// The balance itself is told only by who keeps it; here it is only reckoned with.
#[component]
fn Balance() -> Element {
    let texts = use_texts();
    let asking = use_action::<ShowPoints>();
    let mut typed = use_signal(String::new);
    let mut novice = use_signal(|| false);
    let ask = move || {
        // What is no number is one that nobody has: refused with the limits.
        let balance = typed.read().trim().parse().unwrap_or(u8::MAX);
        asking.run(ShowPoints {
            balance: Some(balance),
            novice: novice(),
        });
    };
    let (of_balance, elsewhere) = match asking.problem() {
        Some(problem) if problem.field.is_some() => (Some(problem), None),
        other => (None, other),
    };
    let answer = asking.done();
    let forecast = answer.as_ref().and_then(|view| view.forecast);
    let today = answer.map(|view| view.today);
    rsx! {
        Card { id: "points-balance", title: texts.say("points-balance"),
            p { {texts.say("points-where")} }
            form {
                onsubmit: move |event| {
                    event.prevent_default();
                    ask();
                },
                Field {
                    id: "balance",
                    label: texts.say("points-known"),
                    hint: texts.say("points-known-hint"),
                    error: of_balance.map(|problem| problem_text(&texts, &problem)),
                    value: typed(),
                    input_mode: "numeric",
                    oninput: move |text| typed.set(text),
                }
                div { class: "checks",
                    Check {
                        id: "novice",
                        label: texts.say("points-novice"),
                        hint: texts.say("points-novice-hint"),
                        checked: novice(),
                        onchange: move |yes| novice.set(yes),
                    }
                }
                div { class: "actions",
                    Button { id: "reckon", kind: ButtonKind::Secondary, busy: asking.busy(),
                        {texts.say("points-reckon")}
                    }
                }
            }
            if let Some(problem) = elsewhere {
                ProblemNotice { id: "reckon-problem", problem }
            }
            if let (Some(forecast), Some(today)) = (forecast, today) {
                Forecast { forecast, today }
            }
        }
    }
}

#[component]
fn Forecast(forecast: PointsForecast, today: Date) -> Element {
    let texts = use_texts();
    rsx! {
        div { id: "forecast", role: "status", "data-left": "{forecast.left}",
            p { strong { {texts.text("points-left", &[("count", i64::from(forecast.left).into())])} } }
            if forecast.revision {
                p { {texts.say("points-revision")} }
            }
            if let Some(day) = forecast.recovery {
                p { {texts.text("points-recovery", &[("day", texts.say_date(day, today).into())])} }
            }
        }
    }
}
