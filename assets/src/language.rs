//! The languages the product speaks.

/// A language of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Italian, the language of the law and the first of ours.
    #[default]
    It,
    /// English.
    En,
    /// German.
    De,
    /// French.
    Fr,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::It, Self::En, Self::De, Self::Fr];

    /// ISO 639-1 code, as in the `lang` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
        }
    }

    /// What the language calls itself: the same in every locale, so it is not in one.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::It => "Italiano",
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Fr => "Français",
        }
    }

    /// The language of a tag such as `de-AT`, if we speak it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or(tag);
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(primary))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn tags_of_systems_and_browsers_are_understood() {
        assert_eq!(Language::of_tag("de-AT"), Some(Language::De));
        assert_eq!(Language::of_tag("fr_FR.UTF-8"), Some(Language::Fr));
        assert_eq!(Language::of_tag("IT"), Some(Language::It));
        assert_eq!(Language::of_tag("es"), None);
    }
}
