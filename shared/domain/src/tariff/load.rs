//! Reading a tariff file: everything that could make an amount wrong is refused, naming row and field.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer};

use super::error::TariffError;
use super::row::{Accessory, Amounts, Conduct, DiscountBar, Repeat, Row};
use super::table::{Tariff, TariffVersion};
use crate::field::{FieldError, Reason};
use crate::law::Act;
use crate::money::Cents;

/// The file format this build reads and writes.
pub(super) const FORMAT: u16 = 1;
/// No sanction of the code comes near; keeps every later product within range.
const GREATEST: Cents = Cents::new(10_000_000);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: u16,
    versions: Vec<TariffVersion>,
}

impl Tariff {
    /// Reads and checks a tariff file.
    pub fn from_json(text: &str) -> Result<Self, TariffError> {
        let form = |message: String| TariffError::Form { message };
        let file: File = serde_json::from_str(text).map_err(|e| form(e.to_string()))?;
        if file.format != FORMAT {
            return Err(form(format!("format {} instead of {FORMAT}", file.format)));
        }
        Self::from_versions(file.versions)
    }

    /// Checks versions and puts their rows in order.
    pub fn from_versions(mut versions: Vec<TariffVersion>) -> Result<Self, TariffError> {
        if versions.is_empty() {
            return Err(TariffError::Empty);
        }
        for version in &mut versions {
            version.rows.sort_by_key(|row| row.id);
            check_rows(version)?;
        }
        for pair in versions.windows(2) {
            if let [earlier, later] = pair {
                check_succession(earlier, later)?;
            }
        }
        Ok(Self {
            format: FORMAT,
            versions,
        })
    }
}

impl<'de> Deserialize<'de> for Tariff {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let file = File::deserialize(deserializer)?;
        if file.format != FORMAT {
            return Err(serde::de::Error::custom("unknown tariff format"));
        }
        Self::from_versions(file.versions).map_err(serde::de::Error::custom)
    }
}

/// The later version begins the day after the earlier one ends.
fn check_succession(earlier: &TariffVersion, later: &TariffVersion) -> Result<(), TariffError> {
    let overlap = TariffError::Overlap { from: later.from };
    let Some(end) = earlier.to else {
        return Err(overlap);
    };
    let next = end.tomorrow().map_err(|_| overlap.clone())?;
    match next.cmp(&later.from) {
        Ordering::Less => Err(TariffError::Gap { from: next }),
        Ordering::Greater => Err(overlap),
        Ordering::Equal => Ok(()),
    }
}

fn check_rows(version: &TariffVersion) -> Result<(), TariffError> {
    let refuse = |row: &str, field, reason| TariffError::Row {
        version: version.from,
        row: row.to_owned(),
        error: FieldError::new(field, reason),
    };
    if version.to.is_some_and(|to| to < version.from) {
        return Err(refuse("", "to", Reason::Before { date: version.from }));
    }
    if version.known_to.is_some_and(|last| last < version.from) {
        let reason = Reason::Before { date: version.from };
        return Err(refuse("", "known_to", reason));
    }
    if version.rows.is_empty() {
        return Err(refuse("", "rows", Reason::Empty));
    }
    let ids: BTreeSet<_> = version.rows.iter().map(|row| row.id).collect();
    let mut last = None;
    for row in &version.rows {
        if last.replace(row.id) == Some(row.id) {
            return Err(refuse(row.id.as_str(), "id", Reason::Mismatch));
        }
        check_row(row).map_err(|(field, reason)| refuse(row.id.as_str(), field, reason))?;
        if let Some(Repeat::Becomes { row: other, .. }) = row.repeat
            && (other == row.id || !ids.contains(&other))
        {
            let reason = Reason::UnknownHypothesis;
            return Err(refuse(row.id.as_str(), "repeat", reason));
        }
        if let Some(whole) = row.half_of
            && version.find(&whole).and_then(|row| row.amounts().half()) != Some(row.amounts())
        {
            return Err(refuse(row.id.as_str(), "half_of", Reason::Mismatch));
        }
    }
    Ok(())
}

fn check_row(row: &Row) -> Result<(), (&'static str, Reason)> {
    check_amounts(row.amounts(), "minimum", "maximum")?;
    if let Some(amounts) = row.two_wheels {
        check_amounts(amounts, "two_wheels", "two_wheels")?;
        if row.two_wheels_open {
            return Err(("two_wheels_open", Reason::Mismatch));
        }
    }
    check_citation(row)?;
    if row.points.from > row.points.to || row.points.to > 10 {
        return Err(("points", Reason::OutOfRange { min: 0, max: 10 }));
    }
    let suspends = matches!(row.accessory, Some(Accessory::Suspension { .. }));
    if suspends != (row.discount_bar == Some(DiscountBar::Suspension)) {
        return Err(("discount_bar", Reason::Mismatch));
    }
    if let Conduct::Speed {
        over,
        up_to: Some(up_to),
    } = row.conduct
        && up_to <= over
    {
        return Err(("conduct", Reason::InvalidFormat));
    }
    if row.source.trim().is_empty() {
        return Err(("source", Reason::Empty));
    }
    if row.keywords.iter().all(|word| word.trim().is_empty()) {
        return Err(("keywords", Reason::Empty));
    }
    Ok(())
}

fn check_amounts(
    amounts: Amounts,
    minimum: &'static str,
    maximum: &'static str,
) -> Result<(), (&'static str, Reason)> {
    let range = Reason::OutOfRange {
        min: 1,
        max: GREATEST.get(),
    };
    if amounts.minimum <= Cents::ZERO || amounts.minimum > GREATEST {
        return Err((minimum, range));
    }
    // Half of the maximum is owed later: less than the minimum would make the debt fall.
    let least = amounts.minimum.checked_mul(2).ok_or((maximum, range))?;
    if amounts.maximum < least || amounts.maximum > GREATEST {
        return Err((maximum, range));
    }
    Ok(())
}

/// The key's article is the cited one; the comma is named, and is one a comma can be.
fn check_citation(row: &Row) -> Result<(), (&'static str, Reason)> {
    let citation = row.citation;
    let Some(article) = citation.article else {
        return Err(("citation.article", Reason::Missing));
    };
    if citation.act != Act::Cds || article.number > 245 {
        return Err(("citation.article", Reason::InvalidFormat));
    }
    let Some(comma) = citation.comma else {
        return Err(("citation.comma", Reason::Missing));
    };
    if comma.number == 0 || comma.number > 30 {
        return Err(("citation.comma", Reason::OutOfRange { min: 1, max: 30 }));
    }
    let prefix = article.to_string();
    let rest = row.id.as_str().strip_prefix(prefix.as_str());
    if !rest.is_some_and(|rest| rest.starts_with('-')) {
        return Err(("citation.article", Reason::Mismatch));
    }
    Ok(())
}
