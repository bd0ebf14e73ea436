//! When a plan lapses: the first instalment, or later two, unpaid.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::law::Rule;

/// One instalment's standing, in the order of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Paid in time.
    Paid,
    /// Its day has passed without payment.
    Unpaid,
    /// Its day has not come.
    Due,
}

/// The rule by which the plan has lapsed, if it has: back to the sum of art. 203 comma 3, what was paid
/// held on account.
pub fn lapsed(standings: &[Standing]) -> Option<Rule> {
    let unpaid = standings.iter().filter(|s| **s == Standing::Unpaid);
    let lapsed = standings.first() == Some(&Standing::Unpaid) || unpaid.count() >= 2;
    lapsed.then_some(Rule::InstalmentsLapse)
}

/// The day after which a plan lapses if nothing more is paid: the first due's while that is unpaid, else the second
/// unpaid one's; none where one more unpaid due cannot end it.
pub fn lapses_after(dues: &[(Date, bool)]) -> Option<Date> {
    if let Some((first, false)) = dues.first() {
        return Some(*first);
    }
    let mut unpaid = dues.iter().filter(|(_, paid)| !paid);
    unpaid.nth(1).map(|(due, _)| *due)
}
