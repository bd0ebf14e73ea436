//! What is so: a name and a value a line.

use krilla::tagging::{TableHeaderScope, Tag};

use super::{Align, lines};
use crate::paper::{Block, Fonts, style};

/// Names on the left, values on the right; what has no value is not there.
pub(crate) fn facts(fonts: &Fonts, facts: &[(String, String)], width: f32) -> Block {
    let left = width * 0.29;
    let rows = facts.iter().filter(|(_, value)| !value.trim().is_empty());
    let rows = rows.map(|(name, value)| {
        let name = lines(fonts, name, style::LABEL, left - 8.0, Align::Left);
        let value = lines(fonts, value, style::STRONG, width - left, Align::Left);
        let row = name
            .tagged(Tag::TH(TableHeaderScope::Row))
            .beside(value.tagged(Tag::TD), left);
        Block::stack([row, Block::gap(2.5)]).tagged(Tag::TR)
    });
    Block::stack(rows).tagged(Tag::TBody).tagged(Tag::Table)
}
