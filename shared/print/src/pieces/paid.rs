//! What was paid, large.

use krilla::tagging::Tag;

use super::paragraph;
use crate::paper::{Block, Fonts, Ink, WIDTH, colour, style};

const PADDING: f32 = 14.0;

/// Name, moment and sum on a pale ground with a blue edge.
pub(crate) fn paid(fonts: &Fonts, name: &str, when: &str, sum: &str) -> Block {
    let width = WIDTH - 2.0 * PADDING;
    let words = Block::stack([
        Block::gap(10.0),
        paragraph(fonts, name, style::LABEL, width),
        paragraph(fonts, sum, style::SUM, width),
        paragraph(fonts, when, style::DAY, width),
        Block::gap(11.0),
    ]);
    let height = words.height;
    let area = |width, colour| Ink::Area {
        x: 0.0,
        y: 0.0,
        width,
        height,
        colour,
    };
    words
        .moved(PADDING, 0.0)
        .on(area(5.0, colour::BLUE))
        .on(area(WIDTH, colour::PALE))
        .tagged(Tag::Section)
}
