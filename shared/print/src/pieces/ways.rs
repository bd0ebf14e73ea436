//! The ways there are to pay a fine that day.

use targa_assets::Texts;
use targa_contract::api::{Fine, FineState};
use targa_domain::{Cents, Date, WindowKind};
use targa_pagopa::{NoticeNumber, PaymentQr};

use super::{Card, days_are_known, until};
use crate::PrintError;
use crate::paper::{Block, Fonts, WIDTH};

const GAP: f32 = 14.0;

/// A sum, its notice, its last day.
pub(crate) struct Way {
    pub(crate) name: String,
    pub(crate) until: Option<String>,
    /// Whether that is a day: before the notification it is a number of days.
    pub(crate) dated: bool,
    pub(crate) code: PaymentQr,
}

/// Those open that day, or that nothing is owed.
pub(crate) fn ways(texts: &Texts, fine: &Fine, today: Date) -> Result<Vec<Way>, PrintError> {
    if !fine.state.payable() {
        return Err(PrintError::NothingOwed);
    }
    let known = days_are_known(fine);
    let way = |notice: NoticeNumber, kind: WindowKind, amount: Cents, last: Option<Date>| {
        let window = fine.schedule.windows.iter().find(|one| one.kind == kind);
        Ok(Way {
            name: window.map_or_else(String::new, |window| texts.window(window)),
            until: until(texts, fine, kind, last),
            dated: known,
            code: PaymentQr::new(notice, fine.creditor, amount)?,
        })
    };
    let open = |last: Option<Date>| !known || last.is_none_or(|last| today <= last);
    // What was paid short has one notice for the rest; the options were for the whole.
    let whole = fine.state != FineState::PaidShort;
    let options = fine.options.iter();
    let ways: Result<Vec<_>, PrintError> = options
        .filter(|option| whole && open(option.until))
        .map(|option| {
            way(
                option.notice_number,
                option.window,
                option.amount,
                option.until,
            )
        })
        .collect();
    let ways = ways?;
    if !ways.is_empty() {
        return Ok(ways);
    }
    let before = fine.schedule.windows.first();
    let window = fine
        .schedule
        .window_on(today)
        .or_else(|| before.filter(|first| today < first.first))
        .ok_or(PrintError::NothingOwed)?;
    Ok(vec![way(
        fine.notice_number,
        window.kind,
        window.amount,
        window.last,
    )?])
}

/// A card for each, two side by side.
pub(crate) fn cards(fonts: &Fonts, texts: &Texts, ways: &[Way]) -> Result<Vec<Block>, PrintError> {
    let mut blocks = Vec::new();
    for pair in ways.chunks(2) {
        blocks.push(match pair {
            [left, right] => {
                let width = (WIDTH - GAP) / 2.0;
                let left = Card::new(texts, left, width).block(fonts)?;
                let right = Card::new(texts, right, width).block(fonts)?;
                left.beside(right, width + GAP)
            }
            _ => Block::stack(
                pair.iter()
                    .map(|way| Card::new(texts, way, WIDTH).block(fonts))
                    .collect::<Result<Vec<_>, _>>()?,
            ),
        });
    }
    Ok(blocks)
}
