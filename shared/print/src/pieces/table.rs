//! Rows and columns, with headings that a screen reader repeats.

use krilla::tagging::{TableHeaderScope, Tag};

use super::{Align, lines};
use crate::paper::{Block, Fonts, Ink, Style, WIDTH, colour, style};

const PADDING: f32 = 5.0;

/// A column: its heading, its part of the width in hundredths, its edge.
pub(crate) struct Column {
    pub(crate) title: String,
    pub(crate) part: f32,
    pub(crate) align: Align,
}

/// A row, a cell for each column.
pub(crate) struct Row {
    pub(crate) cells: Vec<String>,
    /// The one that counts now.
    pub(crate) strong: bool,
}

/// A table as wide as the page.
pub(crate) fn table(fonts: &Fonts, columns: &[Column], rows: &[Row]) -> Block {
    let titles = columns.iter().map(|column| column.title.as_str());
    let head = row(fonts, columns, titles, style::LABEL, true);
    let head = head.tagged(Tag::TR).tagged(Tag::THead);
    let body = rows.iter().map(|one| {
        let look = if one.strong {
            style::STRONG_CELL
        } else {
            style::CELL
        };
        let cells = one.cells.iter().map(String::as_str);
        let block = row(fonts, columns, cells, look, false).tagged(Tag::TR);
        let ground = if one.strong {
            colour::PALE
        } else {
            colour::WHITE
        };
        let height = block.height;
        let block = block.on(rule());
        block.on(area(height, ground))
    });
    let body = Block::stack(body).tagged(Tag::TBody);
    Block::stack([head, body]).tagged(Tag::Table)
}

fn row<'a>(
    fonts: &Fonts,
    columns: &[Column],
    cells: impl Iterator<Item = &'a str>,
    look: Style,
    head: bool,
) -> Block {
    let mut row = Block::default();
    let mut x = 0.0;
    for (column, text) in columns.iter().zip(cells) {
        let width = WIDTH * column.part / 100.0;
        let text = lines(fonts, text, look, width - 2.0 * PADDING, column.align);
        let text = text.moved(0.0, PADDING - 1.0);
        let height = text.height + 2.0 * PADDING - 1.5;
        let cell = if head {
            text.tagged(Tag::TH(TableHeaderScope::Column))
        } else {
            text.tagged(Tag::TD)
        };
        row = row.beside(Block { height, ..cell }, x + PADDING);
        x += width;
    }
    row
}

fn rule() -> Ink {
    area(0.6, colour::LINE)
}

fn area(height: f32, colour: crate::paper::Colour) -> Ink {
    Ink::Area {
        x: 0.0,
        y: 0.0,
        width: WIDTH,
        height,
        colour,
    }
}
