//! One way to pay: the sum and the day that an old man finds at once, and the code beside them.

use krilla::tagging::Tag;
use targa_assets::Texts;
use targa_pagopa::QrSymbol;

use super::{Align, Way, lines, paragraph};
use crate::PrintError;
use crate::paper::{Block, Fonts, Ink, Part, colour, style};

const PADDING: f32 = 12.0;
/// Points in a millimetre.
const MILLIMETRE: f32 = 72.0 / 25.4;

/// A sum with its day, code and number.
pub(crate) struct Card<'a> {
    texts: &'a Texts,
    way: &'a Way,
    width: f32,
}

impl<'a> Card<'a> {
    pub(crate) const fn new(texts: &'a Texts, way: &'a Way, width: f32) -> Self {
        Self { texts, way, width }
    }

    pub(crate) fn block(&self, fonts: &Fonts) -> Result<Block, PrintError> {
        let inner = self.width - 2.0 * PADDING;
        let band = lines(fonts, &self.way.name, style::ON_BLUE, inner, Align::Left);
        let band_height = band.height + 9.0;
        let band = Block {
            height: band_height,
            ..band.moved(PADDING, 4.0).tagged(Tag::P)
        };
        let code = code(self.texts, self.way)?;
        let left = inner - code.height;
        let body = self.due(fonts, left).beside(code, left).moved(PADDING, 0.0);
        let number = self.number(fonts, inner).moved(PADDING, 0.0);
        let card = Block::stack([
            band.on(self.area(band_height, colour::BLUE)),
            Block::gap(8.0),
            body,
            Block::gap(2.0),
            number,
            Block::gap(9.0),
        ]);
        let ground = self.area(card.height, colour::PALE);
        Ok(card.on(ground).tagged(Tag::Section))
    }

    /// Until when, and how much.
    fn due(&self, fonts: &Fonts, width: f32) -> Block {
        let sum = self.texts.money(self.way.code.amount());
        // The sum is as large as its place allows.
        let wide = fonts.width(&fonts.legible(&sum), style::SUM);
        let mut look = style::SUM;
        look.size *= (width / wide).min(1.0) * 0.999;
        let sum = paragraph(fonts, &sum, look, width);
        let label = match &self.way.until {
            Some(_) if self.way.dated => "print-pay-by",
            _ => "print-pay-now",
        };
        let label = paragraph(fonts, &self.texts.say(label), style::LABEL, width);
        let until = self.way.until.as_ref();
        let until = until.map(|until| paragraph(fonts, until, style::DAY, width - 4.0));
        Block::stack(
            [label]
                .into_iter()
                .chain(until)
                .chain([Block::gap(2.0), sum]),
        )
    }

    fn number(&self, fonts: &Fonts, width: f32) -> Block {
        let code = self.way.code.creditor().to_string();
        let code = self.texts.text("print-tax-code", &[("code", code.into())]);
        let number = self.way.code.notice().grouped();
        Block::stack([
            paragraph(
                fonts,
                &self.texts.say("print-notice-number"),
                style::LABEL,
                width,
            ),
            paragraph(fonts, &number, style::NUMBER, width),
            paragraph(fonts, &code, style::LABEL, width),
        ])
    }

    fn area(&self, height: f32, colour: crate::paper::Colour) -> Ink {
        Ink::Area {
            x: 0.0,
            y: 0.0,
            width: self.width,
            height,
            colour,
        }
    }
}

/// The QR on white, its quiet border inside; printed 25 × 25 mm.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "dozens of modules and millimetres"
)]
fn code(texts: &Texts, way: &Way) -> Result<Block, PrintError> {
    let symbol = QrSymbol::draw(&way.code)?;
    let module = QrSymbol::MILLIMETRES as f32 * MILLIMETRE / QrSymbol::MODULES as f32;
    let side = module * (QrSymbol::MODULES + 2 * QrSymbol::QUIET) as f32;
    let sum = texts.money(way.code.amount());
    let said = texts.text("qr-label", &[("sum", sum.into())]);
    let ground = Ink::Area {
        x: 0.0,
        y: 0.0,
        width: side,
        height: side,
        colour: colour::WHITE,
    };
    let picture = Ink::Symbol {
        contours: symbol.contours().to_vec(),
        x: 0.0,
        y: 0.0,
        module,
    };
    let block = Block {
        height: side,
        parts: vec![Part::Ink(picture)],
    };
    Ok(block.tagged(Tag::Figure(Some(said))).on(ground))
}

#[cfg(test)]
mod tests {
    use krilla::tagging::TagKind;
    use targa_assets::Language;
    use targa_domain::Cents;
    use targa_pagopa::PaymentQr;

    use super::*;

    #[test]
    fn a_code_is_described_by_its_sum() {
        let notice = "302032002700000251".parse().unwrap();
        let creditor = "12345678903".parse().unwrap();
        let way = Way {
            name: String::new(),
            until: None,
            dated: true,
            code: PaymentQr::new(notice, creditor, Cents::new(123_456)).unwrap(),
        };
        for language in Language::ALL {
            let texts = Texts::new(language);
            let block = code(&texts, &way).unwrap();
            let said = block.parts.iter().find_map(|part| match part {
                Part::Tagged(TagKind::Figure(tag), _) => tag.alt_text(),
                _ => None,
            });
            let sum = texts.money(Cents::new(123_456));
            assert!(said.unwrap().contains(&sum), "{said:?}");
        }
    }
}
