//! The part that is read at a post office's counter.

use krilla::tagging::Tag;
use targa_assets::Texts;
use targa_pagopa::{DataMatrixSymbol, Debtor, PosteDataMatrix};

use super::{Way, facts};
use crate::paper::{Block, Fonts, Ink, Part, WIDTH};
use crate::{PostalSlip, PrintError};

/// Printed side of the symbol without its border: a millimetre for two modules, as readers at counters need.
const SIDE: f32 = 24.0 * 72.0 / 25.4;
/// What stands in the place of a person's fiscal code when the payer is not named.
const ANONYMOUS: &str = "ANONIMO";

/// The DataMatrix with what it says in words; `reference` and `reason` stand for the payer and the cause.
pub(crate) fn postal_slip(
    fonts: &Fonts,
    texts: &Texts,
    way: &Way,
    slip: &PostalSlip<'_>,
    (reference, reason): (&str, &str),
) -> Result<Block, PrintError> {
    let code = PosteDataMatrix {
        payment: way.code,
        account: slip.account,
        debtor: Debtor {
            fiscal_code: ANONYMOUS,
            name: reference,
        },
        reason,
    };
    let sum = texts.money(way.code.amount());
    let fact = |name: &str, value: String| (texts.say(name), value);
    let known = [
        fact("print-column-sum", sum.clone()),
        fact("print-notice-number", way.code.notice().grouped()),
        fact("print-postal-account", slip.account.to_string()),
        fact("print-holder", slip.holder.to_owned()),
        fact("print-postal-authorisation", slip.authorisation.to_owned()),
    ];
    let picture = picture(&DataMatrixSymbol::draw(&code)?);
    let said = texts.text("print-postal-code", &[("sum", sum.into())]);
    let left = WIDTH - picture.height;
    let picture = picture.tagged(Tag::Figure(Some(said)));
    Ok(facts(fonts, &known, left - 12.0).beside(picture, left))
}

#[expect(clippy::cast_precision_loss, reason = "dozens of modules")]
fn picture(symbol: &DataMatrixSymbol) -> Block {
    let module = SIDE / DataMatrixSymbol::MODULES as f32;
    let picture = Ink::Symbol {
        contours: symbol.contours().to_vec(),
        x: 0.0,
        y: 0.0,
        module,
    };
    Block {
        height: module * (DataMatrixSymbol::MODULES + 2 * DataMatrixSymbol::QUIET) as f32,
        parts: vec![Part::Ink(picture)],
    }
}
