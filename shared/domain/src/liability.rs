//! Who answers for a violation seen without its driver (arts. 196 and 84).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::field::{FieldError, Reason};
use crate::law::{Explanation, Rule};

/// What the registers say of the vehicle on the day of the violation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Facts {
    /// Day the registered owner had sold it, if sold.
    pub sold: Option<Date>,
    /// First and last day of a hire or lease.
    pub leased: Option<(Date, Date)>,
    /// The driver was known, and a minor.
    pub minor: bool,
}

/// Who answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Liable {
    /// The registered owner.
    Owner,
    /// Who had bought it by then.
    Buyer,
    /// Who had hired or leased it.
    Lessee,
    /// Who had the duty of watching over the minor.
    Guardian,
}

/// Who answers for a violation of that day, and the rule when it is not the registered owner.
pub fn liable(committed: Date, facts: &Facts) -> Result<(Liable, Option<Explanation>), FieldError> {
    let by = |liable, rule| Ok((liable, Some(Explanation::of(rule).date(committed))));
    if facts.minor {
        return by(Liable::Guardian, Rule::MinorGuardian);
    }
    if let Some((first, last)) = facts.leased {
        if last < first {
            return Err(FieldError::new("leased", Reason::Before { date: first }));
        }
        if (first..=last).contains(&committed) {
            return by(Liable::Lessee, Rule::LesseeLiable);
        }
    }
    if facts.sold.is_some_and(|sold| sold <= committed) {
        return by(Liable::Buyer, Rule::SoldVehicle);
    }
    Ok((Liable::Owner, None))
}
