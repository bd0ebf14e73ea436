//! What every computed figure carries: the rule that made it, its article, how sure it is, its parameters.

use arrayvec::ArrayVec;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::citation::Citation;
use super::rule::{Certainty, Rule};
use crate::money::Cents;

/// Values a rule's text may name. Absent ones do not belong to the rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// A number of days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
    /// A percentage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<u16>,
    /// A yearly rate, in hundredths of a percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<u16>,
    /// How many times (semesters, periods, instalments).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u16>,
    /// The amount the rule started from, in cents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Cents>,
    /// The day the rule started from.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "crate::calendar::iso::maybe_date"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Date>"))]
    pub date: Option<Date>,
}

impl Params {
    /// No parameter.
    pub const NONE: Self = Self {
        days: None,
        percent: None,
        rate: None,
        times: None,
        base: None,
        date: None,
    };
}

/// One step of a computation, as a code with parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// The rule applied.
    pub rule: Rule,
    /// Where it is written.
    pub citation: Citation,
    /// How sure it is.
    pub certainty: Certainty,
    /// The values its text may name.
    #[serde(default)]
    pub params: Params,
}

/// The steps of one figure, in the order they were taken. Inline: no allocation.
pub type Explanations<const N: usize> = ArrayVec<Explanation, N>;

impl Explanation {
    /// A rule with its own citation and certainty.
    pub const fn of(rule: Rule) -> Self {
        Self {
            rule,
            citation: rule.citation(),
            certainty: rule.certainty(),
            params: Params::NONE,
        }
    }

    /// The same, citing another place (the article of a tariff row).
    #[must_use]
    pub const fn citing(mut self, citation: Citation, certainty: Certainty) -> Self {
        self.citation = citation;
        self.certainty = certainty;
        self
    }

    /// The same, with a number of days.
    #[must_use]
    pub const fn days(mut self, days: u16) -> Self {
        self.params.days = Some(days);
        self
    }

    /// The same, with a percentage.
    #[must_use]
    pub const fn percent(mut self, percent: u16) -> Self {
        self.params.percent = Some(percent);
        self
    }

    /// The same, with a yearly rate in hundredths of a percent.
    #[must_use]
    pub const fn rate(mut self, rate: u16) -> Self {
        self.params.rate = Some(rate);
        self
    }

    /// The same, with a count.
    #[must_use]
    pub const fn times(mut self, times: u16) -> Self {
        self.params.times = Some(times);
        self
    }

    /// The same, with the amount it started from.
    #[must_use]
    pub const fn base(mut self, base: Cents) -> Self {
        self.params.base = Some(base);
        self
    }

    /// The same, with the day it started from.
    #[must_use]
    pub const fn date(mut self, date: Date) -> Self {
        self.params.date = Some(date);
        self
    }
}
