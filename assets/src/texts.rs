//! Looking a text up.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::pieces::{CLOSE, OPEN, Piece, cut};
use crate::{Language, Value, Words};

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// What every program says: dates, the law, problems, notifications.
    pub fn new(language: Language) -> Self {
        Self::with(language, &[])
    }

    /// The same and an audience's own words.
    pub fn with(language: Language, own: &[Words]) -> Self {
        let tag: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks around values are for scripts of both directions; ours all run one way.
        bundle.set_use_isolating(false);
        let common = [
            Words::COMMON,
            Words::LAW,
            Words::PROBLEMS,
            Words::NOTIFICATIONS,
        ];
        for words in common.iter().chain(own) {
            // A file with an error still gives its other texts; the tests hold that there is none.
            let resource = match FluentResource::try_new(words.source(language).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// Which language this is.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether there is such a text.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// A text that takes no values.
    pub fn say(&self, id: &str) -> String {
        self.text(id, &[])
    }

    /// A text with its values. An id that is nowhere comes back as it is: seen, never a panic.
    pub fn text(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|found| found.value()) else {
            return id.to_owned();
        };
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.fluent());
        }
        self.bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }

    /// A text cut at its values, for setting those in bold.
    pub fn pieces(&self, id: &str, values: &[(&str, &str)]) -> Vec<Piece> {
        let marked: Vec<_> = values
            .iter()
            .map(|(name, value)| (*name, format!("{OPEN}{value}{CLOSE}").into()))
            .collect();
        cut(&self.text(id, &marked))
    }
}
