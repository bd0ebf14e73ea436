//! Every sum a fine will have, until when, and by which article.

use targa_assets::Texts;
use targa_contract::api::Fine;
use targa_domain::{Date, Window, WindowKind};

use super::{Align, Column, Row, days_are_known, table};
use crate::paper::{Block, Fonts};

/// The windows that are not over yet; the one of the day stands out.
pub(crate) fn line_of_amounts(fonts: &Fonts, texts: &Texts, fine: &Fine, today: Date) -> Block {
    let known = days_are_known(fine);
    let left = |window: &&Window| !known || window.last.is_none_or(|last| today <= last);
    let rows: Vec<_> = fine.schedule.windows.iter().filter(left).collect();
    let rows: Vec<_> = rows
        .iter()
        .enumerate()
        .map(|(index, window)| row(texts, window, known, index == 0))
        .collect();
    table(fonts, &columns(texts, known), &rows)
}

/// Without days, when and what are the same words: they are said once.
fn columns(texts: &Texts, known: bool) -> Vec<Column> {
    let column = |id: &str, part, align| Column {
        title: texts.say(id),
        part,
        align,
    };
    let mut columns = vec![
        column("print-column-when", 29.5, Align::Left),
        column("print-column-sum", 13.0, Align::Right),
        column("print-article", 32.0, Align::Left),
    ];
    if known {
        columns.insert(2, column("print-column-what", 25.5, Align::Left));
    } else {
        columns[0].part += 25.5;
    }
    columns
}

fn row(texts: &Texts, window: &Window, known: bool, first: bool) -> Row {
    let sum = texts.money(window.amount);
    let article = article(texts, window);
    let cells = if known {
        let what = texts.window(window);
        vec![dated(texts, window, first), sum, what, article]
    } else {
        vec![counted(texts, window), sum, article]
    };
    Row {
        cells,
        strong: first,
    }
}

fn dated(texts: &Texts, window: &Window, now: bool) -> String {
    let from = || ("from", texts.short_date(window.first).into());
    match window.last {
        Some(last) => {
            let until = ("until", texts.short_date(last).into());
            if now {
                texts.text("print-until", &[until])
            } else {
                texts.text("print-from-until", &[from(), until])
            }
        }
        None => texts.text("print-from", &[from()]),
    }
}

/// While the day of the notification is not known, days are counted from it.
fn counted(texts: &Texts, window: &Window) -> String {
    texts.say(match window.kind {
        WindowKind::Discounted => "print-days-discounted",
        WindowKind::Reduced => "print-days-reduced",
        _ => return texts.window(window),
    })
}

fn article(texts: &Texts, window: &Window) -> String {
    window
        .reason()
        .map_or_else(String::new, |why| texts.short_citation(&why.citation))
}
