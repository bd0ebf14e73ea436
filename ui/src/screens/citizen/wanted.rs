//! Words that somebody looks for.

/// What was typed, word by word.
pub(super) struct Wanted(Vec<String>);

impl Wanted {
    pub(super) fn read(typed: &str) -> Self {
        Self(typed.split_whitespace().map(plain).collect())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every word is somewhere in a text that [`plain`] has made.
    pub(super) fn fit(&self, plain_text: &str) -> bool {
        self.0.iter().all(|word| plain_text.contains(word.as_str()))
    }
}

/// Small letters, and accents forgiven: few type them on a phone.
pub(super) fn plain(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            'à' | 'â' | 'ä' | 'Ä' => 'a',
            'è' | 'é' | 'ê' | 'ë' | 'É' | 'È' => 'e',
            'ì' | 'î' | 'ï' => 'i',
            'ò' | 'ô' | 'ö' | 'Ö' => 'o',
            'ù' | 'û' | 'ü' | 'Ü' => 'u',
            'ç' => 'c',
            other => other.to_ascii_lowercase(),
        })
        .collect()
}
