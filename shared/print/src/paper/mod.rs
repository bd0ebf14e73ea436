//! A sheet of paper: what stands on it, where, and what it is to a screen reader.

mod block;
mod draw;
mod font;
mod imprint;
mod ink;
mod legible;
mod look;
mod pen;
mod sheets;
mod wrap;

pub(crate) use block::{Block, Part};
pub(crate) use font::Fonts;
pub(crate) use imprint::Imprint;
pub(crate) use ink::{Ink, Line};
pub(crate) use look::{Colour, Face, Style, colour, style};
pub(crate) use sheets::{Sheets, WIDTH};
pub(crate) use wrap::wrap;
