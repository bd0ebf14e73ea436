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
        .map(|(index, window)| Row {
            cells: vec![
                if known {
                    dated(texts, window, index == 0)
                } else {
                    counted(texts, window)
                },
                texts.money(window.amount),
                texts.window(window),
                article(texts, window),
            ],
            strong: index == 0,
        })
        .collect();
    let column = |id: &str, part, align| Column {
        title: texts.say(id),
        part,
        align,
    };
    let columns = [
        column("print-column-when", 32.0, Align::Left),
        column("print-column-sum", 16.0, Align::Right),
        column("print-column-what", 27.0, Align::Left),
        column("print-article", 25.0, Align::Left),
    ];
    table(fonts, &columns, &rows)
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
