//! The screens that are in pieces of their own.

use super::{DealingsProps, MoreProps};
use crate::live::Piece;

/// Made by the program, one for each place whose screen is not in the first piece.
#[derive(Clone, Copy)]
pub struct Pieces {
    /// "Quanto devo?"
    pub how_much: Piece,
    /// What is to do with the office about a fine.
    pub dealings: Piece<DealingsProps>,
    /// Everything else.
    pub more: Piece<MoreProps>,
}
