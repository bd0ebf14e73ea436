//! What a payment did.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::law::{Explanation, Rule};
use crate::money::Cents;
use crate::schedule::WindowKind;

/// A payment as the receipt tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payment {
    /// What was paid, in cents.
    pub amount: Cents,
    /// The day it was credited to the entity.
    pub credited: Date,
    /// By electronic means (DL 18/2016 art. 17-quinquies): two days of grace.
    pub electronic: bool,
}

/// Where the fine stands when the payment arrives. Serialised as `{"code": "…"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Standing {
    /// To be paid; earlier short payments are held on account.
    Open {
        /// Sum of what was paid short before, in cents.
        on_account: Cents,
    },
    /// Already extinguished by a payment.
    Paid,
    /// Annulled: nothing was owed.
    Annulled,
    /// Under appeal to the Prefetto or the Giudice di Pace.
    UnderAppeal,
    /// Under an instalment plan.
    UnderPlan,
}

/// What a payment did. Serialised as `{"code": "…", …}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Outcome {
    /// Extinguishes: the sum owed that day.
    Exact {
        /// The window it closed.
        window: WindowKind,
    },
    /// Extinguishes: credited within two days after the window's last day.
    LateWithinBankDays {
        /// The window it closed.
        window: WindowKind,
        /// That window's last day.
        deadline: Date,
    },
    /// Extinguishes, and more was paid than owed.
    Excess {
        /// The window it closed.
        window: WindowKind,
        /// To be given back.
        refund: Cents,
    },
    /// Does not extinguish: held on account (Reg. 389).
    Short {
        /// What is missing.
        missing: Cents,
        /// Until when that sum still closes the fine; none for an open window.
        until: Option<Date>,
        /// What is owed after that day, this payment taken off; none when nothing follows.
        then: Option<Cents>,
    },
    /// The fine was already closed.
    Double {
        /// To be given back.
        refund: Cents,
    },
    /// Not a payment of this line: an appeal or a plan is running. To be given back or put on the plan.
    Barred {
        /// The rule that bars it.
        rule: Rule,
    },
    /// Too late for the line: its last window is over (a leaflet that expired). To be given back.
    Expired {
        /// The last day it could be paid.
        last: Date,
    },
}

impl Outcome {
    /// Whether the fine is closed by this payment.
    pub const fn extinguishes(&self) -> bool {
        matches!(
            self,
            Self::Exact { .. } | Self::LateWithinBankDays { .. } | Self::Excess { .. }
        )
    }

    /// The rule behind it.
    pub fn explanation(&self) -> Explanation {
        match *self {
            Self::Exact { window } => Explanation::of(rule_of(window)),
            Self::LateWithinBankDays { deadline, .. } => {
                Explanation::of(Rule::BankDays).days(2).date(deadline)
            }
            Self::Excess { refund, .. } | Self::Double { refund } => {
                Explanation::of(Rule::ExcessRefund).base(refund)
            }
            Self::Short { missing, .. } => Explanation::of(Rule::Underpayment).base(missing),
            Self::Barred { rule } => Explanation::of(rule),
            Self::Expired { last } => Explanation::of(Rule::PreavvisoFull).date(last),
        }
    }
}

const fn rule_of(window: WindowKind) -> Rule {
    match window {
        WindowKind::PreavvisoDiscounted => Rule::PreavvisoDiscount,
        WindowKind::PreavvisoFull => Rule::PreavvisoFull,
        WindowKind::Discounted => Rule::Discount,
        WindowKind::Reduced => Rule::ReducedPayment,
        WindowKind::AfterSixtyDays => Rule::AfterSixtyDays,
        WindowKind::Surcharge => Rule::SemesterSurcharge,
    }
}
