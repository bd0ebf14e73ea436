//! Levels of assurance.

use serde::Deserialize;

/// How surely the person is who they say (SPID's and CIE's levels, in rising order).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Assurance {
    /// Password.
    SpidL1,
    /// Password and a second factor.
    #[default]
    SpidL2,
    /// Second factor in hardware.
    SpidL3,
}

impl Assurance {
    const ALL: [Self; 3] = [Self::SpidL1, Self::SpidL2, Self::SpidL3];

    /// The value of the `acr` claim.
    pub const fn acr(self) -> &'static str {
        match self {
            Self::SpidL1 => "https://www.spid.gov.it/SpidL1",
            Self::SpidL2 => "https://www.spid.gov.it/SpidL2",
            Self::SpidL3 => "https://www.spid.gov.it/SpidL3",
        }
    }

    /// The level of an `acr` claim; none for what is not on the scale.
    pub fn from_acr(acr: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.acr() == acr)
    }
}
