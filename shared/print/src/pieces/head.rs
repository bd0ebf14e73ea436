//! The top of a paper: who hands it out, and what it is.

use super::{Align, lines, paragraph, title};
use crate::paper::{Block, Sheets, WIDTH, style};
use targa_assets::Texts;
use targa_contract::api::Municipality;

/// Creditor on the left, the kind of paper on the right, title and one sentence below.
pub(crate) fn head(
    sheets: &mut Sheets<'_>,
    texts: &Texts,
    municipality: &Municipality,
    (name, lead): (&str, &str),
) {
    let fonts = sheets.fonts;
    let code = municipality.fiscal_code.to_string();
    let code = texts.text("print-tax-code", &[("code", code.into())]);
    let half = WIDTH * 0.7;
    let who = Block::stack([
        paragraph(fonts, &municipality.name, style::NAME, half),
        paragraph(fonts, &code, style::SMALL, half),
    ]);
    let system = lines(fonts, "pagoPA", style::HEADING, WIDTH - half, Align::Right);
    sheets.put(who.beside(system.tagged(krilla::tagging::Tag::P), half));
    sheets.gap(12.0);
    sheets.put(title(fonts, name));
    sheets.put(paragraph(fonts, lead, style::LEAD, WIDTH));
    sheets.gap(8.0);
}
