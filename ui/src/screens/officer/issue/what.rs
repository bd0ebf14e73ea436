//! What happened: favourites by picture and word, or a search in the tariff.

use dioxus::prelude::*;
use targa_contract::commands::{SearchTariff, TariffHit};

use crate::design::{Field, Money};
use crate::live::{Watch, use_query, use_texts};
use crate::screens::officer::draft::Draft;
use crate::screens::officer::sign::Sign;

/// As many favourites as a handheld shows without scrolling.
const OFFERED: usize = 6;

/// The favourites, or what the words find.
#[component]
pub(super) fn WhatQuestion(favourites: Vec<TariffHit>, on_chosen: EventHandler<()>) -> Element {
    let texts = use_texts();
    let mut draft = use_context::<Draft>();
    let mut words = use_signal(String::new);
    let found = use_query(Watch::Nothing, move || SearchTariff { words: words() });
    let searching = !words().trim().is_empty();
    let rows = if searching {
        found.latest().map(|hits| hits.rows).unwrap_or_default()
    } else {
        favourites.into_iter().take(OFFERED).collect()
    };
    let nothing = searching && rows.is_empty() && found.latest().is_some();
    let chosen = (draft.what)().map(|hit| hit.hypothesis);
    rsx! {
        Field {
            id: "tariff-search",
            label: texts.say("officer-search"),
            value: words(),
            input_mode: "search",
            oninput: move |text| words.set(text),
        }
        if nothing {
            p { id: "tariff-nothing", class: "field-hint", role: "status", {texts.say("officer-search-nothing")} }
        }
        ul { id: "tariff-rows", class: "tariff",
            for hit in rows {
                li { key: "{hit.hypothesis}",
                    button {
                        class: "tariff-row",
                        r#type: "button",
                        "data-hypothesis": hit.hypothesis.as_str(),
                        "aria-pressed": if chosen == Some(hit.hypothesis) { "true" } else { "false" },
                        onclick: {
                            let hit = hit.clone();
                            move |_| {
                                draft.what.set(Some(hit.clone()));
                                on_chosen.call(());
                            }
                        },
                        Sign { hypothesis: hit.hypothesis }
                        span { class: "tariff-words", {texts.hypothesis(&hit.hypothesis)} }
                        Money { cents: hit.minimum }
                    }
                }
            }
        }
    }
}
