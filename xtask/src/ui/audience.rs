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
    /// Whoever works on the components. No shell packs this bundle.
    Gallery,
}

impl Audience {
    /// Those with an app.
    pub(crate) const ALL: [Self; 3] = [Self::Citizen, Self::Kiosk, Self::Officer];
    /// Those with a bundle.
    pub(crate) const WITH_GALLERY: [Self; 4] =
        [Self::Citizen, Self::Kiosk, Self::Officer, Self::Gallery];

    /// Its name in folders, programs and the page.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Kiosk => "kiosk",
            Self::Officer => "officer",
            Self::Gallery => "gallery",
        }
    }

    /// The title of its window.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Citizen => "Targa",
            Self::Kiosk => "Targa, sportello",
            Self::Officer => "Targa, agenti",
            Self::Gallery => "Targa, gallery",
        }
    }
}

impl FromStr for Audience {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self> {
        match Self::WITH_GALLERY
            .into_iter()
            .find(|one| one.name() == name)
        {
            Some(audience) => Ok(audience),
            None => bail!("no audience `{name}`: citizen, kiosk, officer or gallery"),
        }
    }
}
