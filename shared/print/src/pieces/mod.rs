//! What papers are made of.

mod card;
mod facts;
mod head;
mod line_of_amounts;
mod paid;
mod postal;
mod said;
mod table;
mod text;
mod ways;

pub(crate) use card::Card;
pub(crate) use facts::facts;
pub(crate) use head::head;
pub(crate) use line_of_amounts::line_of_amounts;
pub(crate) use paid::paid;
pub(crate) use postal::postal_slip;
pub(crate) use said::{
    days_are_known, file_name, reason, reference, short, until, violation, words,
};
pub(crate) use table::{Column, Row, table};
pub(crate) use text::{Align, heading, lines, list, paragraph, title};
pub(crate) use ways::{Way, cards, ways};
