//! The life of a debt position.

use serde::{Deserialize, Serialize};

/// `status` of a debt position.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum Status {
    /// Not published: nobody can pay.
    Draft,
    /// Published, its validity still to begin: nobody can pay.
    Published,
    /// Payable.
    Valid,
    /// Withdrawn by the creditor.
    Invalid,
    /// Past its last due date, when the creditor wanted that to close it.
    Expired,
    /// Some instalments paid.
    PartiallyPaid,
    /// Paid.
    Paid,
    /// Paid, and the money accounted for.
    Reported,
}

impl Status {
    /// Nothing has been paid yet.
    pub(crate) fn is_untouched(self) -> bool {
        !matches!(self, Self::PartiallyPaid | Self::Paid | Self::Reported)
    }

    /// The creditor may change what is asked.
    pub(crate) fn is_updatable(self) -> bool {
        self.is_untouched() && self != Self::Invalid
    }

    /// The creditor may withdraw it.
    pub(crate) fn is_invalidable(self) -> bool {
        matches!(self, Self::Published | Self::Valid)
    }

    /// Somebody may pay.
    pub(crate) fn is_payable(self) -> bool {
        matches!(self, Self::Valid | Self::PartiallyPaid)
    }
}
