//! What is said back: banners, notices, nothing here, one moment.

use dioxus::prelude::*;
use jiff::civil::date;
use targa_contract::commands::{ClockOff, Connection};
use targa_contract::{Problem, ProblemCode, Timestamp};
use targa_ui::design::{
    Banner, Choice, ChoiceOption, ClockBanner, ConnectionBanner, EmptyState, IconName, PageTitle,
    ProblemNotice, Skeleton, Tone,
};

use crate::specimen::{Component, Specimen};

const TONES: [(&str, Tone); 4] = [
    ("info", Tone::Info),
    ("good", Tone::Good),
    ("warning", Tone::Warning),
    ("error", Tone::Error),
];

/// Seconds since 1970 of the day on which the fixtures are looked at, 9:12 in Rome.
const THIS_MORNING: i64 = 1_777_533_120;

#[component]
pub(crate) fn Page() -> Element {
    rsx! {
        PageTitle { id: "answers", "Answers" }
        Component { name: "Banner",
            for (state, tone) in TONES {
                Specimen { key: "{state}", state,
                    Banner { id: "banner-{state}", tone, p { "Banner" } }
                }
            }
        }
        Component { name: "ConnectionBanner",
            Specimen { state: "one at a time", Connections {} }
        }
        Component { name: "ClockBanner",
            Specimen { state: "a day ahead",
                ClockBanner {
                    clock_off: Some(ClockOff {
                        here: date(2026, 5, 1).at(9, 12, 0, 0),
                        there: date(2026, 4, 30).at(9, 12, 0, 0),
                    }),
                }
            }
        }
        Component { name: "ProblemNotice",
            for code in ProblemCode::ALL.iter().copied() {
                Specimen { key: "{code.as_str()}", state: code.as_str(),
                    ProblemNotice { id: "problem-{code.as_str()}", problem: Problem::new(code) }
                }
            }
            Specimen { state: "with a way to try again",
                ProblemNotice {
                    id: "problem-again",
                    problem: Problem::new(ProblemCode::ServerUnreachable),
                    on_retry: move |()| {},
                }
            }
        }
        Component { name: "EmptyState",
            Specimen { state: "all well", EmptyState { id: "empty-well", title: "EmptyState", body: "body" } }
            Specimen { state: "with an icon",
                EmptyState { id: "empty-icon", icon: IconName::Fines, title: "EmptyState", body: "body" }
            }
        }
        Component { name: "Skeleton",
            Specimen { state: "one card", Skeleton {} }
            Specimen { state: "two cards", Skeleton { cards: 2 } }
        }
    }
}

/// The page has one such banner, with one id: its states come one after the other.
#[component]
fn Connections() -> Element {
    let as_of = Timestamp::from_second(THIS_MORNING).ok();
    let states = [
        ("server", Connection::ServerUnreachable { as_of }),
        (
            "server-never",
            Connection::ServerUnreachable { as_of: None },
        ),
        ("provider", Connection::ProviderUnreachable { as_of }),
        (
            "provider-never",
            Connection::ProviderUnreachable { as_of: None },
        ),
        ("session", Connection::SessionExpired { as_of }),
        ("session-never", Connection::SessionExpired { as_of: None }),
        ("online", Connection::Online),
    ];
    let mut chosen = use_signal(|| "server");
    let connection = states
        .iter()
        .find(|(key, _)| *key == chosen())
        .map(|(_, connection)| *connection);
    let options: Vec<ChoiceOption> = states
        .iter()
        .map(|(key, _)| ChoiceOption {
            key,
            words: (*key).to_owned(),
            lang: Some("en"),
        })
        .collect();
    rsx! {
        Choice { id: "connection", label: "Connection", options, chosen: chosen(), onchange: move |key| chosen.set(key) }
        ConnectionBanner { connection: connection.unwrap_or_default() }
    }
}
