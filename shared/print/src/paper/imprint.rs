//! What a paper says about itself.

use krilla::metadata::{DateTime, Metadata};
use targa_assets::Texts;
use targa_domain::Date;

use super::look::{colour, style};
use super::sheets::{BOTTOM, PAGE, SIDE, WIDTH};
use super::{Fonts, Ink, Line, wrap};

/// What a paper says about itself: in its properties, and small under every page.
pub(crate) struct Imprint<'a> {
    /// Title of the file.
    pub(crate) title: String,
    /// Who hands it out.
    pub(crate) author: &'a str,
    /// What it is about, as its number.
    pub(crate) reference: &'a str,
    /// Day it was made.
    pub(crate) made_on: Date,
    pub(crate) texts: &'a Texts,
}

impl Imprint<'_> {
    pub(super) fn metadata(&self, fonts: &Fonts) -> Metadata {
        let small = |number: i8| u8::try_from(number).unwrap_or(1);
        let day = DateTime::new(u16::try_from(self.made_on.year()).unwrap_or_default())
            .month(small(self.made_on.month()))
            .day(small(self.made_on.day()));
        Metadata::new()
            .title(fonts.legible(&self.title))
            .authors(vec![fonts.legible(self.author)])
            .creator("Targa".to_owned())
            .language(self.texts.language().code().to_owned())
            .creation_date(day)
    }

    /// Under every page: whose paper, which one, which page of how many.
    pub(super) fn foot(&self, fonts: &Fonts, page: usize, of: usize) -> Vec<Ink> {
        let text = self
            .texts
            .text("print-foot", &[("page", page.into()), ("pages", of.into())]);
        let pages = fonts.legible(&text);
        let right = WIDTH - fonts.width(&pages, style::SMALL);
        let whose = format!("{} · {}", self.author, self.reference);
        let mut whose = wrap(fonts, &whose, style::SMALL, right - 12.0);
        whose.truncate(1);
        let base = BOTTOM + 24.0;
        let line = |text, x| {
            Ink::Line(Line {
                text,
                style: style::SMALL,
                x,
                base,
            })
        };
        let mut inks = vec![
            Ink::Area {
                x: 0.0,
                y: 0.0,
                width: PAGE.0,
                height: 7.0,
                colour: colour::BLUE,
            },
            Ink::Area {
                x: SIDE,
                y: base - 14.0,
                width: WIDTH,
                height: 0.6,
                colour: colour::LINE,
            },
        ];
        inks.extend(whose.into_iter().map(|text| line(text, SIDE)));
        inks.push(line(pages, SIDE + right));
        inks
    }
}
