//! Remote control: one sanction per calendar day and zone (art. 198 comma 2-bis).

use std::collections::BTreeSet;

use jiff::civil::DateTime;

/// A passage seen by a gate of a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage<Z> {
    /// The zone (a ZTL, a reserved lane), as the municipality tells them apart.
    pub zone: Z,
    /// When, local time.
    pub at: DateTime,
}

/// The passages that are sanctioned: of each zone and calendar day the first.
///
/// Passages of one vehicle, in any order; the answer is in order of time.
pub fn sanctioned<Z: Clone + Ord>(passages: &[Passage<Z>]) -> Vec<Passage<Z>> {
    let mut in_time: Vec<_> = passages.iter().collect();
    in_time.sort_by(|a, b| a.at.cmp(&b.at).then_with(|| a.zone.cmp(&b.zone)));
    let mut seen = BTreeSet::new();
    in_time
        .into_iter()
        .filter(|passage| seen.insert((passage.at.date(), passage.zone.clone())))
        .cloned()
        .collect()
}
