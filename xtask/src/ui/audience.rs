//! Who a bundle is for.

use std::str::FromStr;

use anyhow::{Result, bail};

/// Each audience gets only its own screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Audience {
    #[default]
    Citizen,
    Kiosk,
    Officer,
}

impl Audience {
    pub(crate) const ALL: [Self; 3] = [Self::Citizen, Self::Kiosk, Self::Officer];

    /// Its name in folders, programs and the page.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Kiosk => "kiosk",
            Self::Officer => "officer",
        }
    }

    /// The title of its window.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Citizen => "Targa",
            Self::Kiosk => "Targa, sportello",
            Self::Officer => "Targa, agenti",
        }
    }
}

impl FromStr for Audience {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|one| one.name() == name) {
            Some(audience) => Ok(audience),
            None => bail!("no audience `{name}`: citizen, kiosk or officer"),
        }
    }
}
