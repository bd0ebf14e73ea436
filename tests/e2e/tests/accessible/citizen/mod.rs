//! The citizen's screens.

mod contacts;
mod desk;
mod fine;
mod fines;
mod how_much;
mod more;
mod points;
mod session;
mod slip;
mod vehicles;

use super::scene::Act;

pub(crate) const ACTS: &[&[Act]] = &[
    session::ACTS,
    desk::ACTS,
    fines::ACTS,
    fine::ACTS,
    how_much::ACTS,
    more::ACTS,
    vehicles::ACTS,
    contacts::ACTS,
    points::ACTS,
    slip::ACTS,
];
