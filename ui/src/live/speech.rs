//! The language of the page.

use std::rc::Rc;

use dioxus::core::spawn_forever;
use dioxus::prelude::*;
use targa_assets::{Language, Texts};

use super::{kept, words};

const KEY: &str = "targa.language";

/// The page's language and its texts.
#[derive(Clone, Copy)]
pub struct Speech {
    texts: Signal<Rc<Texts>>,
    /// Every language spoken since the page opened.
    known: Signal<Vec<Rc<Texts>>>,
    /// The one asked for last: its words may still be on their way.
    wanted: Signal<Language>,
}

impl Speech {
    /// The language with which the bundle started.
    pub(super) fn of_page() -> Self {
        let texts: Rc<Texts> = consume_context();
        mark_page(texts.language());
        Self::fixed(texts)
    }

    /// Given texts: for tests.
    pub fn fixed(texts: Rc<Texts>) -> Self {
        Self {
            wanted: Signal::new(texts.language()),
            known: Signal::new(vec![Rc::clone(&texts)]),
            texts: Signal::new(texts),
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
        self.wanted.set(language);
        let known = self.known.peek();
        let texts = known.iter().find(|texts| texts.language() == language);
        if let Some(texts) = texts.cloned() {
            drop(known);
            self.speak(texts);
            return;
        }
        // The screen that asked may be gone before the words are there.
        spawn_forever(async move {
            if let Some(texts) = words::fetch(language).await {
                let texts = Rc::new(texts);
                self.known.push(Rc::clone(&texts));
                self.speak(texts);
            }
        });
    }

    fn speak(mut self, texts: Rc<Texts>) {
        if *self.wanted.peek() == texts.language() {
            mark_page(texts.language());
            self.texts.set(texts);
        }
    }
}

/// The texts with which a bundle starts: of the language chosen last time, else the system's, else
/// Italian.
pub(super) async fn first_texts() -> Rc<Texts> {
    let language = kept::read(KEY)
        .and_then(|code| Language::of_tag(&code))
        .or_else(|| system_languages().find_map(|tag| Language::of_tag(&tag)))
        .unwrap_or_default();
    // Without its words a screen shows their names: seen, not hidden.
    let texts = words::fetch(language).await;
    Rc::new(texts.unwrap_or_else(|| Texts::read(language, "")))
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
