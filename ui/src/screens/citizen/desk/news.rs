//! What happened since somebody looked.

use dioxus::prelude::*;
use targa_contract::commands::{FineList, FineRow, NewsKind};

use crate::design::{Card, Icon, IconName};
use crate::live::use_texts;

/// Lines shown; the rest stands in the list.
const SHOWN: usize = 5;

/// A line each, leading to its fine; nothing where nothing is new.
#[component]
pub(super) fn News(list: FineList) -> Element {
    let texts = use_texts();
    let news: Vec<(FineRow, NewsKind)> = list
        .news
        .iter()
        .filter_map(|one| {
            let row = list.fines.iter().find(|row| row.id == one.fine)?;
            Some((row.clone(), one.what))
        })
        .take(SHOWN)
        .collect();
    if news.is_empty() {
        return rsx! {};
    }
    rsx! {
        Card { id: "desk-news", title: texts.say("desk-news"),
            ul { class: "news",
                for (row, what) in news {
                    li { key: "{row.id}",
                        a { href: "#/fines/{row.id}", "data-news": "{row.id}",
                            Icon { name: icon(what) }
                            {texts.text(words(what), &[
                                ("what", texts.hypothesis(&row.hypothesis).into()),
                                ("where", row.place.as_str().into()),
                            ])}
                        }
                    }
                }
            }
        }
    }
}

const fn words(what: NewsKind) -> &'static str {
    match what {
        NewsKind::Arrived => "news-arrived",
        NewsKind::Paid => "news-paid",
    }
}

const fn icon(what: NewsKind) -> IconName {
    match what {
        NewsKind::Arrived => IconName::Fines,
        NewsKind::Paid => IconName::Check,
    }
}
