//! The language of the page.

use std::rc::Rc;

use dioxus::prelude::*;
use targa_assets::{Language, Texts, Words};

use super::kept;

const KEY: &str = "targa.language";

/// The page's language and its texts.
#[derive(Clone, Copy)]
pub struct Speech {
    texts: Signal<Rc<Texts>>,
    own: &'static [Words],
}

impl Speech {
    /// The language chosen last time, else the system's, else Italian.
    pub(super) fn of_page(own: &'static [Words]) -> Self {
        let language = kept::read(KEY)
            .and_then(|code| Language::of_tag(&code))
            .or_else(|| system_languages().find_map(|tag| Language::of_tag(&tag)))
            .unwrap_or_default();
        mark_page(language);
        Self::fixed(language, own)
    }

    /// A given language: for the gallery and for tests.
    pub fn fixed(language: Language, own: &'static [Words]) -> Self {
        Self {
            texts: Signal::new(Rc::new(Texts::with(language, own))),
            own,
        }
    }

    /// The language in use.
    pub fn language(&self) -> Language {
        self.texts.read().language()
    }

    /// The texts of the language in use; whoever asks follows when it changes.
    pub fn texts(&self) -> Rc<Texts> {
        self.texts.read().clone()
    }

    /// Speaks another language from now on, and next time too.
    pub fn choose(mut self, language: Language) {
        kept::write(KEY, language.code());
        mark_page(language);
        self.texts.set(Rc::new(Texts::with(language, self.own)));
    }
}

/// The page's language, to change it.
pub fn use_speech() -> Speech {
    use_context()
}

/// The texts of the page's language; the component follows when it changes.
pub fn use_texts() -> Rc<Texts> {
    use_speech().texts()
}

/// The `lang` attribute: screen readers choose their voice by it.
fn mark_page(language: Language) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        // Setting an attribute with a valid name cannot fail.
        drop(root.set_attribute("lang", language.code()));
    }
}

fn system_languages() -> impl Iterator<Item = String> {
    web_sys::window()
        .map(|window| window.navigator().languages())
        .into_iter()
        .flat_map(|tags| tags.iter().collect::<Vec<_>>())
        .filter_map(|tag| tag.as_string())
}
