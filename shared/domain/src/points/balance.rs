//! The balance of points from the events of a licence.

use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{CLEAN_YEARS, GREATEST, NOVICE_FACTOR, NOVICE_YEARS, OCCASION_CAP, START};
use crate::field::{FieldError, Reason};
use crate::law::{Explanation, Explanations, Rule};

/// One stop or one verbale: everything ascertained on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Occasion {
    /// Day of the violation.
    pub on: Date,
    /// Points the tariff takes for all its violations together, before doubling and cap.
    pub points: u8,
    /// Whether suspension or revocation is provided for one of them: then no cap.
    #[serde(default)]
    pub suspension_provided: bool,
}

/// What is left, and what happens next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Balance {
    /// Points left.
    pub points: u8,
    /// None left: the licence is to be reviewed.
    pub revision: bool,
    /// The day the next two clean years are complete; none at 30, and under revision.
    pub next_recovery: Option<Date>,
    /// The rules met on the way, each once.
    pub explanations: Explanations<6>,
}

/// Points one occasion takes: doubled for a novice, at most 15 unless suspension is provided.
pub fn points_taken(points: u8, novice: bool, suspension_provided: bool) -> u8 {
    let factor = if novice { NOVICE_FACTOR } else { 1 };
    let taken = points.saturating_mul(factor);
    if suspension_provided {
        taken
    } else {
        taken.min(OCCASION_CAP)
    }
}

/// The balance on a day, from the licence's first day and its occasions, oldest first.
pub fn balance(licence: Date, occasions: &[Occasion], on: Date) -> Result<Balance, FieldError> {
    if on < licence {
        return Err(FieldError::new("on", Reason::Before { date: licence }));
    }
    let novice_until = years_later(licence, NOVICE_YEARS)?;
    let mut account = Account {
        points: START,
        clean_since: licence,
        explanations: Explanations::new(),
    };
    for occasion in occasions.iter().filter(|occasion| occasion.on <= on) {
        if occasion.on < account.clean_since {
            let date = account.clean_since;
            return Err(FieldError::new("occasions", Reason::Before { date }));
        }
        account.recover(occasion.on)?;
        account.take(*occasion, occasion.on < novice_until);
    }
    account.recover(on)?;
    let revision = account.points == 0;
    let next_recovery = if revision || account.points >= GREATEST {
        None
    } else {
        Some(clean_until(account.clean_since)?)
    };
    Ok(Balance {
        points: account.points,
        revision,
        next_recovery,
        explanations: account.explanations,
    })
}

struct Account {
    points: u8,
    clean_since: Date,
    explanations: Explanations<6>,
}

impl Account {
    /// Every two clean years: back to 20, or two more up to 30. Nothing comes back before a revision.
    fn recover(&mut self, until: Date) -> Result<(), FieldError> {
        while self.points > 0 && self.points < GREATEST {
            let complete = clean_until(self.clean_since)?;
            if complete > until {
                break;
            }
            if self.points < START {
                self.points = START;
                self.note(Rule::PointsRecovery);
            } else {
                self.points = (self.points + 2).min(GREATEST);
                self.note(Rule::PointsBonus);
            }
            self.clean_since = complete;
        }
        Ok(())
    }

    fn take(&mut self, occasion: Occasion, novice: bool) {
        let taken = points_taken(occasion.points, novice, occasion.suspension_provided);
        if taken == 0 {
            return;
        }
        self.note(Rule::PointsDeducted);
        if novice {
            self.note(Rule::NovicePoints);
        }
        if taken < points_taken(occasion.points, novice, true) {
            self.note(Rule::PointsCap);
        }
        self.points = self.points.saturating_sub(taken);
        self.clean_since = occasion.on;
        if self.points == 0 {
            self.note(Rule::PointsRevision);
        }
    }

    fn note(&mut self, rule: Rule) {
        // Six rules at most can be met, each noted once: there is room.
        if self.explanations.iter().all(|step| step.rule != rule) {
            let full = self.explanations.try_push(Explanation::of(rule)).is_err();
            debug_assert!(!full, "more rules than a balance has room for");
        }
    }
}

/// The day the clean years are complete that begin with this one.
pub(super) fn clean_until(since: Date) -> Result<Date, FieldError> {
    years_later(since, CLEAN_YEARS)
}

fn years_later(date: Date, years: i16) -> Result<Date, FieldError> {
    date.checked_add(Span::new().years(years))
        .map_err(|_| FieldError::new("date", Reason::TooLarge))
}
