//! The one shape of input errors: which field, and why.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::law::Rule;

/// An input that cannot be accepted: the field's name and a stable code with parameters.
///
/// The refused content itself is never carried: it may be personal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("field {field}: {reason}")]
pub struct FieldError {
    /// Name of the field, in the words of the type that holds it (`committed_at`, `plate`).
    pub field: Cow<'static, str>,
    /// Why it is refused.
    pub reason: Reason,
}

impl FieldError {
    /// An error on a field known at compile time.
    pub const fn new(field: &'static str, reason: Reason) -> Self {
        Self {
            field: Cow::Borrowed(field),
            reason,
        }
    }
}

/// Why an input is refused. Serialised as `{"code": "…", …parameters}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Reason {
    /// Needed here, and not given.
    #[error("missing")]
    Missing,
    /// Given, but empty.
    #[error("empty")]
    Empty,
    /// Longer than allowed.
    #[error("too long (at most {max} characters)")]
    TooLong {
        /// Most characters accepted.
        max: u16,
    },
    /// Shorter than needed.
    #[error("too short (at least {min} characters)")]
    TooShort {
        /// Fewest characters accepted.
        min: u16,
    },
    /// A character that has no place here.
    #[error("invalid character")]
    InvalidCharacter,
    /// Right characters, wrong arrangement.
    #[error("invalid format")]
    InvalidFormat,
    /// The check character or digit does not match.
    #[error("invalid check digit")]
    InvalidCheckDigit,
    /// No such day in the calendar.
    #[error("no such date")]
    InvalidDate,
    /// Negative where only zero or more makes sense.
    #[error("negative")]
    Negative,
    /// A figure past what can be computed exactly.
    #[error("too large")]
    TooLarge,
    /// Outside the accepted range.
    #[error("out of range ({min} to {max})")]
    OutOfRange {
        /// Least accepted value.
        min: i64,
        /// Greatest accepted value.
        max: i64,
    },
    /// Earlier than the first tariff this product knows.
    #[error("before the first tariff ({first})")]
    BeforeFirstTariff {
        /// First day of the first tariff.
        first: Date,
    },
    /// Later than the last day of the last tariff this product knows.
    #[error("after the last tariff ({last})")]
    AfterLastTariff {
        /// Last day of the last tariff.
        last: Date,
    },
    /// The rule did not exist yet on that day.
    #[error("not in force before {since}")]
    NotYetInForce {
        /// First day in force.
        since: Date,
    },
    /// No such hypothesis in the tariff.
    #[error("unknown violation")]
    UnknownHypothesis,
    /// A day before the one it must follow.
    #[error("before {date}")]
    Before {
        /// The day it must not precede.
        date: Date,
    },
    /// A day after the one it must not pass.
    #[error("after {date}")]
    After {
        /// The day it must not pass.
        date: Date,
    },
    /// A fact that contradicts the chosen violation.
    #[error("does not match the violation")]
    Mismatch,
    /// The law leaves the figure open and the municipality has not settled it.
    #[error("not settled by the municipality ({rule:?})")]
    NotSettled {
        /// The rule left open.
        rule: Rule,
    },
    /// What a rule excludes.
    #[error("excluded by a rule ({rule:?})")]
    Excluded {
        /// The rule that excludes it.
        rule: Rule,
    },
}
