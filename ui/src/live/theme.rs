//! How the page looks: theme and size of the text.
//!
//! Both are attributes of the root element; the style sheet does the rest. `theme.js` sets them
//! before the first paint, so that a dark page never flashes white.

use dioxus::prelude::*;

use super::kept;

/// The theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// No greys, thick borders.
    Contrast,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// The code: as kept, as attribute, in ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}

/// The size of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// As designed.
    #[default]
    Normal,
    /// 125 %.
    Larger,
    /// 150 %.
    Large,
    /// 200 %.
    Largest,
}

impl TextSize {
    /// All of them, smallest first.
    pub const ALL: [Self; 4] = [Self::Normal, Self::Larger, Self::Large, Self::Largest];

    /// Per cent of the designed size: as kept, as attribute, in ids.
    pub const fn percent(self) -> &'static str {
        match self {
            Self::Normal => "100",
            Self::Larger => "125",
            Self::Large => "150",
            Self::Largest => "200",
        }
    }
}

const THEME: &str = "targa.theme";
const TEXT: &str = "targa.text";

/// The page's looks, chosen by its reader.
#[derive(Clone, Copy)]
pub struct Appearance {
    theme: Signal<Theme>,
    text: Signal<TextSize>,
}

impl Appearance {
    /// As chosen last time.
    pub(super) fn of_page() -> Self {
        let theme = kept::read(THEME);
        let text = kept::read(TEXT);
        let theme = Theme::ALL
            .into_iter()
            .find(|one| theme.as_deref() == Some(one.code()));
        let text = TextSize::ALL
            .into_iter()
            .find(|one| text.as_deref() == Some(one.percent()));
        Self {
            theme: Signal::new(theme.unwrap_or_default()),
            text: Signal::new(text.unwrap_or_default()),
        }
    }

    /// The theme in use.
    pub fn theme(&self) -> Theme {
        (self.theme)()
    }

    /// The size in use.
    pub fn text(&self) -> TextSize {
        (self.text)()
    }

    /// Takes another theme, and keeps it.
    pub fn choose_theme(mut self, theme: Theme) {
        self.theme.set(theme);
        kept::write(THEME, theme.code());
        mark("data-theme", theme.code());
    }

    /// Takes another size, and keeps it.
    pub fn choose_text(mut self, text: TextSize) {
        self.text.set(text);
        kept::write(TEXT, text.percent());
        mark("data-text", text.percent());
    }
}

/// The page's looks, to show and to change them.
pub fn use_appearance() -> Appearance {
    use_context()
}

fn mark(attribute: &str, value: &str) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        drop(root.set_attribute(attribute, value));
    }
}
