//! What becomes of the notifications to come.

use serde::{Deserialize, Serialize};

/// The way to the addressee.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Way {
    /// A PEC arrives.
    Digital,
    /// No PEC arrives: left on the platform.
    DigitalUnreachable,
    /// A letter is handed over.
    Paper,
    /// A letter is never collected.
    PaperNotCollected,
    /// No letter can be delivered.
    Unreachable,
}

impl Way {
    /// Days from delivery to perfection (DL 76/2020, art. 26).
    pub(super) const fn days(self) -> i64 {
        match self {
            Self::Digital => 7,
            Self::DigitalUnreachable => 15,
            Self::Paper => 10,
            Self::PaperNotCollected | Self::Unreachable => 20,
        }
    }

    /// What the post gets, in cents, before VAT.
    pub(super) const fn analog_cost(self) -> i64 {
        match self {
            Self::Digital => 0,
            Self::DigitalUnreachable => 183,
            Self::Paper | Self::PaperNotCollected | Self::Unreachable => 745,
        }
    }

    pub(super) const fn is_paper(self) -> bool {
        matches!(
            self,
            Self::Paper | Self::PaperNotCollected | Self::Unreachable
        )
    }
}

/// Of every request made while it stands.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Plan {
    /// Without it: digital with a digital domicile in the request, paper without.
    pub(super) way: Option<Way>,
    /// Until then the request is waiting.
    pub(super) accepted_after_seconds: u32,
    /// From acceptance.
    pub(super) delivered_after_days: u32,
    /// In cents, before VAT, instead of the way's own.
    pub(super) analog_cost: Option<i64>,
    /// Not empty: the request is refused with these codes.
    pub(super) refusal: Vec<String>,
    /// The timeline has an event that no document knows.
    pub(super) strange: bool,
    /// Files of legal facts are in the archive when first asked for.
    pub(super) archived: bool,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            way: None,
            accepted_after_seconds: 1,
            delivered_after_days: 1,
            analog_cost: None,
            refusal: Vec::new(),
            strange: false,
            archived: false,
        }
    }
}
