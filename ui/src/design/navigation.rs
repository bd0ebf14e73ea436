//! Where one can go: a bar at the bottom on phones, a rail at the side on wide screens.

use dioxus::prelude::*;

use super::{Icon, IconName};
use crate::live::use_texts;

/// A place in the navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Stable name of the link for tests: `nav-{key}`.
    pub key: &'static str,
    /// Where to: `#/…`.
    pub to: &'static str,
    /// Its picture.
    pub icon: IconName,
    /// Its word.
    pub words: String,
}

/// The navigation, five places at most.
#[component]
pub fn Navigation(sections: Vec<Section>, current: String) -> Element {
    let texts = use_texts();
    rsx! {
        nav { class: "navigation", "aria-label": texts.say("navigation"),
            ul {
                for section in sections {
                    li { key: "{section.key}",
                        a {
                            id: "nav-{section.key}",
                            href: section.to,
                            "aria-current": (current == section.key).then_some("page"),
                            Icon { name: section.icon }
                            span { "{section.words}" }
                        }
                    }
                }
            }
        }
    }
}
