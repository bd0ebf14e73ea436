//! The whole tariff: versions by date of violation, and the row that applies on a day.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::error::TariffError;
use super::hypothesis::HypothesisId;
use super::row::Row;
use crate::field::{FieldError, Reason};
use crate::law::Certainty;

/// The tariff as carried by this build, read once.
static EMBEDDED: LazyLock<Result<Tariff, TariffError>> =
    LazyLock::new(|| Tariff::from_json(include_str!("../../data/tariff.json")));

/// Amounts valid from one day to the day before the next version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TariffVersion {
    /// First day of violation it applies to.
    #[serde(with = "crate::calendar::iso::date")]
    pub from: Date,
    /// Last day, or none while no other is known.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "crate::calendar::iso::maybe_date"
    )]
    pub to: Option<Date>,
    /// Last day its sums are known to hold for, where the next update is expected but not out. Later violations
    /// are priced with them all the same, and say that they are to be checked.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "crate::calendar::iso::maybe_date"
    )]
    pub known_to: Option<Date>,
    /// The act it comes from.
    pub source: String,
    /// The rows, one per hypothesis, sorted by key.
    pub rows: Vec<Row>,
}

impl TariffVersion {
    /// How sure a row's sums are for a violation of that day.
    pub(crate) fn certainty(&self, row: &Row, violation: Date) -> Certainty {
        match row.certainty {
            Certainty::Sure if self.known_to.is_some_and(|last| last < violation) => {
                Certainty::ToCheck
            }
            certainty => certainty,
        }
    }

    /// The row of a key; rows are sorted once the version is in a [`Tariff`].
    pub(crate) fn find(&self, id: &HypothesisId) -> Option<&Row> {
        let index = self.rows.binary_search_by(|row| row.id.cmp(id)).ok()?;
        self.rows.get(index)
    }

    /// Puts back the rows that are half of another, after the other changed.
    pub(crate) fn halve_again(&mut self) {
        for index in 0..self.rows.len() {
            let whole = self.rows[index].half_of.and_then(|id| self.find(&id));
            if let Some(half) = whole.and_then(|row| row.amounts().half()) {
                (self.rows[index].minimum, self.rows[index].maximum) = (half.minimum, half.maximum);
            }
        }
    }
}

/// The tariff: every version, in order, without gaps or overlaps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tariff {
    pub(super) format: u16,
    pub(super) versions: Vec<TariffVersion>,
}

impl Tariff {
    /// The tariff this build carries, read at the first call and kept.
    pub fn embedded() -> Result<&'static Self, &'static TariffError> {
        EMBEDDED.as_ref()
    }

    /// Every version, oldest first.
    pub fn versions(&self) -> &[TariffVersion] {
        &self.versions
    }

    /// The version that applies to a violation of that day.
    pub fn version(&self, violation: Date) -> Result<&TariffVersion, FieldError> {
        let error = |reason| FieldError::new("committed_at", reason);
        let after = self.versions.partition_point(|v| v.from <= violation);
        let Some(version) = after.checked_sub(1).and_then(|i| self.versions.get(i)) else {
            let first = self.versions.first().map_or(Date::MAX, |v| v.from);
            return Err(error(Reason::BeforeFirstTariff { first }));
        };
        match version.to {
            Some(last) if last < violation => Err(error(Reason::AfterLastTariff { last })),
            _ => Ok(version),
        }
    }

    /// The row of a hypothesis on the day of the violation.
    pub fn row(&self, id: &HypothesisId, violation: Date) -> Result<&Row, FieldError> {
        let row = self.version(violation)?.find(id).ok_or(FieldError::new(
            HypothesisId::FIELD,
            Reason::UnknownHypothesis,
        ))?;
        match row.since {
            Some(since) if violation < since => Err(FieldError::new(
                "committed_at",
                Reason::NotYetInForce { since },
            )),
            _ => Ok(row),
        }
    }

    /// The keys of every hypothesis of the newest version: each has its text in every language.
    pub fn ids(&self) -> impl Iterator<Item = HypothesisId> + '_ {
        self.versions
            .last()
            .into_iter()
            .flat_map(|version| version.rows.iter().map(|row| row.id))
    }
}
