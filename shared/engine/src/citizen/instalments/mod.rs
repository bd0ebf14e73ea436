//! Paying in instalments: what may be asked for, the request that is kept, what became of it.

mod answer_offer;
mod ask;
mod asking;
mod draft;
mod heard;
mod income;
mod open_due;
mod running;
mod view;
mod withdraw;

pub(super) use answer_offer::answer_offer;
pub(super) use ask::{ask, hand_in};
pub(super) use draft::draft;
pub(super) use open_due::open_due;
pub(super) use view::view;
pub(super) use withdraw::withdraw;

/// Among the letters that are kept.
pub(super) const KIND: &str = "instalments";
