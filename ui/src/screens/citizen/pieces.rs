//! The screens that are in pieces of their own.

use super::{DealingsProps, FineRestProps, MoreProps, QuietanzaProps, SlipProps, StoryProps};
use crate::live::Piece;

/// Made by the program, one for each place whose screen is not in the first piece.
#[derive(Clone, Copy)]
pub struct Pieces {
    /// "Quanto devo?"
    pub how_much: Piece,
    /// What is to do with the office about a fine.
    pub dealings: Piece<DealingsProps>,
    /// What stands below the way to pay a fine.
    pub fine_rest: Piece<FineRestProps>,
    /// What happened to a case.
    pub story: Piece<StoryProps>,
    /// What pagoPA said about a payment.
    pub quietanza: Piece<QuietanzaProps>,
    /// The household.
    pub vehicles: Piece,
    /// How I want to be told.
    pub contacts: Piece,
    /// Points of the licence.
    pub points: Piece,
    /// A slip without an account.
    pub slip: Piece<SlipProps>,
    /// Everything else.
    pub more: Piece<MoreProps>,
}
