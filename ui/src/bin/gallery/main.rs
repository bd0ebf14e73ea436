//! The gallery: every component in every state, for whoever draws and for the accessibility tests.
//!
//! A development page: no shell packs it. Names of components and states are those of the code;
//! everything else speaks the page's language.

mod answers;
mod controls;
mod fine;
mod specimen;
mod words;

use dioxus::prelude::*;
use targa_ui::design::{Frame, IconName, LanguagePicker, Navigation, Section};
use targa_ui::live::{start, use_address, use_page};

fn main() {
    start(App);
}

/// Frame, navigation and language picker are shown by being used.
#[component]
fn App() -> Element {
    use_page();
    let here = use_address().here();
    let place = match here.trim_matches('/') {
        "words" => "words",
        "answers" => "answers",
        "fine" => "fine",
        _ => "controls",
    };
    let sections = [
        ("controls", "#/", IconName::Desk, "Controls"),
        ("words", "#/words", IconName::Copy, "Words"),
        ("answers", "#/answers", IconName::Info, "Answers"),
        ("fine", "#/fine", IconName::Fines, "Fine"),
    ];
    let sections: Vec<Section> = sections
        .into_iter()
        .map(|(key, to, icon, words)| Section {
            key,
            to,
            icon,
            words: words.to_owned(),
        })
        .collect();
    rsx! {
        Frame {
            title: "Frame",
            navigation: rsx! {
                Navigation { sections, current: place }
            },
            match place {
                "words" => rsx! { words::Page {} },
                "answers" => rsx! { answers::Page {} },
                "fine" => rsx! { fine::Page {} },
                _ => rsx! { controls::Page {} },
            }
            LanguagePicker {}
        }
    }
}
