//! Looking a text up.

use crate::pieces::{CLOSE, OPEN, Piece, cut};
use crate::{Language, Value, Words, pattern};

/// What every program says.
const COMMON: [Words; 3] = [Words::COMMON, Words::LAW, Words::PROBLEMS];

/// The texts of one language.
pub struct Texts {
    language: Language,
    /// Each file's messages, sorted by id.
    files: Vec<Vec<(&'static str, &'static str)>>,
}

impl Texts {
    /// What every program says: dates, the law, problems.
    pub fn new(language: Language) -> Self {
        Self::with(language, &[])
    }

    /// The same and an audience's own words.
    pub fn with(language: Language, own: &[Words]) -> Self {
        let files = COMMON.iter().chain(own);
        Self {
            language,
            files: files
                .map(|words| messages(words.messages(language)))
                .collect(),
        }
    }

    /// The texts in a file that [`written`](Self::written) made.
    pub fn read(language: Language, file: &'static str) -> Self {
        Self {
            language,
            files: vec![messages(file)],
        }
    }

    /// All of them as one file.
    pub fn written(&self) -> String {
        let mut messages: Vec<_> = self.files.concat();
        messages.sort_unstable();
        let mut file = String::new();
        for (id, pattern) in messages {
            file.extend([id, "\u{1}", pattern, "\n"]);
        }
        file
    }

    /// Which language this is.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether there is such a text.
    pub fn has(&self, id: &str) -> bool {
        self.find(id).is_some()
    }

    /// A text that takes no values.
    pub fn say(&self, id: &str) -> String {
        self.text(id, &[])
    }

    /// A text with its values. An id that is nowhere comes back as it is: seen, never a panic.
    pub fn text(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let Some(found) = self.find(id) else {
            return id.to_owned();
        };
        let mut text = String::with_capacity(found.len());
        pattern::write(self.language, found, values, &mut text);
        text
    }

    /// A text cut at its values, for setting those in bold; `plain` ones stay part of the sentence.
    pub fn pieces(&self, id: &str, values: &[(&str, &str)], plain: &[(&str, &str)]) -> Vec<Piece> {
        let marked: Vec<_> = values
            .iter()
            .map(|(name, value)| (*name, format!("{OPEN}{value}{CLOSE}").into()))
            .chain(plain.iter().map(|(name, value)| (*name, (*value).into())))
            .collect();
        cut(&self.text(id, &marked))
    }

    fn find(&self, id: &str) -> Option<&'static str> {
        self.files.iter().find_map(|file| {
            let at = file.binary_search_by_key(&id, |(known, _)| known).ok()?;
            file.get(at).map(|(_, pattern)| *pattern)
        })
    }
}

/// Each line's id and pattern.
fn messages(file: &'static str) -> Vec<(&'static str, &'static str)> {
    file.lines()
        .filter_map(|line| line.split_once('\u{1}'))
        .collect()
}
