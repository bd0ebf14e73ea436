//! Titles, paragraphs, lists.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Tag};

use crate::paper::{Block, Fonts, Ink, Line, Part, Style, WIDTH, style, wrap};

/// Which edge lines keep to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
}

/// A text in lines, without saying what it is.
pub(crate) fn lines(fonts: &Fonts, text: &str, look: Style, width: f32, align: Align) -> Block {
    let mut block = Block::default();
    for text in wrap(fonts, text, look, width) {
        let x = match align {
            Align::Left => 0.0,
            Align::Right => width - fonts.width(text.trim_end_matches(' '), look),
        };
        block.parts.push(Part::Ink(Ink::Line(Line {
            text,
            style: look,
            x,
            base: block.height + look.rise(),
        })));
        block.height += look.leading();
    }
    block
}

/// A paragraph.
pub(crate) fn paragraph(fonts: &Fonts, text: &str, look: Style, width: f32) -> Block {
    lines(fonts, text, look, width, Align::Left).tagged(Tag::P)
}

/// The title of the paper.
pub(crate) fn title(fonts: &Fonts, text: &str) -> Block {
    headed(fonts, 1, text, style::TITLE)
}

/// The heading of a section, with what it must not be parted from.
pub(crate) fn heading(fonts: &Fonts, text: &str, first: Block) -> Block {
    let heading = headed(fonts, 2, text, style::HEADING);
    Block::stack([heading, Block::gap(4.0), first])
}

fn headed(fonts: &Fonts, level: u16, text: &str, look: Style) -> Block {
    let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
    let tag = Tag::Hn(level, Some(fonts.legible(text)));
    lines(fonts, text, look, WIDTH, Align::Left).tagged(tag)
}

/// A list with a mark before each point.
pub(crate) fn list(fonts: &Fonts, points: &[String]) -> Block {
    const INDENT: f32 = 13.0;
    let points = points.iter().map(|point| {
        let mark = lines(fonts, "•", style::PLAIN, INDENT, Align::Left).tagged(Tag::Lbl);
        let body = lines(fonts, point, style::PLAIN, WIDTH - INDENT, Align::Left);
        let point = mark.beside(body.tagged(Tag::LBody), INDENT).tagged(Tag::LI);
        Block::stack([point, Block::gap(2.5)])
    });
    Block::stack(points).tagged(Tag::L(ListNumbering::Disc))
}
