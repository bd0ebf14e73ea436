//! Points of the driving licence: what the fines on this device take, and what would be left.

use serde::{Deserialize, Serialize};
use targa_domain::{Date, HypothesisId};

use super::list::replies;
use crate::FineId;

replies! {
    "points" ShowPoints => PointsView;
}

/// What do my fines take from a licence? The balance itself is kept by the Motorizzazione alone and told to the
/// licence's holder: who knows theirs says it here, and it is kept nowhere.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct ShowPoints {
    /// The balance as the Motorizzazione says it, if it is known: 0 to 30.
    #[serde(default)]
    pub balance: Option<u8>,
    /// The licence is less than three years old: points count twice.
    #[serde(default)]
    pub novice: bool,
}

impl std::fmt::Debug for ShowPoints {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ShowPoints(…)")
    }
}

/// Fines that take points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointsView {
    /// The day it was looked at.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub today: Date,
    /// Newest first; annulled ones take none and are not here.
    pub lines: Vec<PointsLine>,
    /// All that may still be taken, if the same person was driving each time.
    pub to_come: u16,
    /// Where a balance was said.
    pub forecast: Option<PointsForecast>,
}

/// A fine that takes points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointsLine {
    /// Key of the fine.
    pub fine: FineId,
    /// What happened.
    pub hypothesis: HypothesisId,
    /// When it happened.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub on: Date,
    /// How many, from whoever was driving.
    pub points: u8,
    /// It is settled: the points are taken, or about to be.
    pub settled: bool,
}

/// What would be left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointsForecast {
    /// Points left when all that is to come is taken.
    pub left: u8,
    /// None left: the licence has to be reviewed (art. 126-bis comma 6).
    pub revision: bool,
    /// Two years after the last violation: with none in between the licence is back at 20 points (comma 5).
    #[serde(with = "targa_domain::calendar::iso::maybe_date")]
    pub recovery: Option<Date>,
}
